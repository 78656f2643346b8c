import { period, type WorldRows } from "./world-rows.js";

interface Concerned {
  readonly organizations: readonly string[];
  readonly caseworkers: readonly string[];
  readonly accounts: readonly string[];
  readonly refugees: readonly string[];
}

/** Reassignments and what they superseded, requests to hand over, and closed reports. */
export async function insertJournal(world: WorldRows, { organizations, caseworkers, accounts, refugees }: Concerned) {
  const { random } = world;
  const at = (number: number): string => `2018-0${1 + (number % 9)}-1${number % 7}T03:04:05.678Z`;
  const kinds = ["ASSIGNMENT", "TRANSFER", "HAND_OVER"];
  const reassignments = await world.make("reassignment", 7, (index) => ({
    kind: kinds[index % 3],
    day: random.pick(["2018-07-31", "2018-09-01"]),
    cases_count: index % 4,
    recorded_at: at(index),
    recorded_by_id: random.pick([null, ...accounts]),
  }));
  const [undo] = await world.make("reassignment", 1, () => ({
    kind: "UNDO",
    day: "2018-07-31",
    cases_count: 1,
    undoes_id: reassignments[0],
    recorded_at: at(8),
  }));
  const cases = [...reassignments, undo].flatMap((reassignment_id, index) =>
    refugees.slice(index, index + 1 + (index % 4)).map((refugee_id) => ({
      reassignment_id,
      refugee_id,
      from_caseworker_id: random.pick([null, ...caseworkers]),
      to_caseworker_id: random.pick([null, ...caseworkers]),
    })),
  );
  await world.insert("reassignment_case", cases);
  const superseded = refugees.slice(0, 12).flatMap((refugee_id) =>
    world.timeline(2).map((stretch) => ({
      assignment_id: world.id(),
      refugee_id,
      caseworker_id: random.pick(caseworkers),
      period: period(stretch),
      recorded_at: "2017-01-02T03:04:05.678Z",
      known_since: "2017-01-02T03:04:05.678Z",
      known_until: "2018-01-02T03:04:05.678Z",
    })),
  );
  await world.insert("caseworker_assignment_superseded", superseded);

  const requests = await world.make("hand_over_request", 5, (index) => ({
    status: index === 3 ? "WITHDRAWN" : "OPEN",
    from_organization_id: organizations[index % 3],
    to_organization_id: organizations[(index + 1) % 3],
    day: "2018-09-01",
    cases_count: 1,
    requested_at: at(index),
    requested_by_id: random.pick([null, ...accounts]),
    decided_at: index === 3 ? at(9) : null,
    decided_by_id: index === 3 ? accounts[1] : null,
  }));
  await world.insert(
    "hand_over_case",
    requests.map((hand_over_request_id, index) => ({
      id: world.id(),
      hand_over_request_id,
      refugee_id: refugees[index],
      status: index === 3 ? "WITHDRAWN" : "OPEN",
    })),
  );
}
