import type { Viewer } from "../src/access/viewer.js";
import type { Random } from "../src/demo/random.js";
import { toNodeId } from "../src/graphql/node-id.js";
import { randomAreas } from "./adoption/random-draft.js";
import { adoptionServices } from "./adoption/services.js";
import type { CaseloadDesk } from "./caseload-desk.js";
import { contextOf } from "./factories.js";

export interface Answer {
  id?: string | null;
  userErrors: readonly { code: string }[];
}

/** What a client asks for; sent again it is the same request. Null: there is nothing to ask for yet. */
export type Request = (() => Promise<Answer>) | null;

type Operation = (random: Random, viewer: Viewer, idempotencyKey: string) => Request | Promise<Request>;

type Everybody = Awaited<ReturnType<CaseloadDesk["people"]>>;

export const days = ["2018-07-31", "2018-08-01", "2018-08-02", "2018-09-01", "2019-01-01"];

/** Four districts in a cut that runs, households in their flats, and eight caseworkers of four organizations. */
export async function crowdedTown({ admin, make }: CaseloadDesk, is: Everybody) {
  await admin.query("update programme_phase set ratio = 12");
  const districts = [await make.district(), await make.district(), await make.district(), await make.district()];
  const { areaIds } = await make.areaCut({ areas: [{ organizationId: is.caritas, districtIds: districts }] });
  const caseworkers = [is.anna, is.bert, is.sofie];
  for (let index = 0; index < 5; index++) {
    caseworkers.push(await make.caseworker(index < 3 ? { organizationId: is.caritas } : {}));
  }
  await admin.query(
    "update employment e set integration_area_id = $1 from caseworker w where w.id = e.caseworker_id and w.organization_id = $2",
    [areaIds[0], is.caritas],
  );
  const people = await make.refugees(120);
  const units: string[] = [];
  for (const districtId of districts) units.push((await make.accommodation({ districtId, places: 100 })).unitId);
  await admin.query(
    `with household as (insert into household select from generate_series(1, 60) returning id),
    numbered as (select id, row_number() over (order by id) as n from household),
    person as (select id, 1 + (n - 1) % 60 as h from unnest($1::uuid[]) with ordinality p(id, n)),
    member as (
      insert into household_membership (household_id, refugee_id, period, role)
      select h.id, p.id, '[2016-09-01,)', 'OTHER_RELATIVE' from person p join numbered h on h.n = p.h)
    insert into occupancy (refugee_id, housing_unit_id, period)
    select p.id, ($2::uuid[])[1 + p.h % 4], '[2016-09-01,)' from person p`,
    [people, units],
  );
  const { rows } = await admin.query<{ organization: string; own: string[] }>(
    "select organization_id as organization, array_agg(id) as own from caseworker group by 1",
  );
  return { people, caseworkers, staff: new Map(rows.map(({ organization, own }) => [organization, own])) };
}

/** Everything that changes a caseload, asked for at random; what writes the journal names in `writes`. */
export function operationsOf(
  desk: CaseloadDesk,
  is: Everybody & { administrators: readonly Viewer[] },
  { people, caseworkers, staff }: Awaited<ReturnType<typeof crowdedTown>>,
) {
  const { drafts, adoption, undoing } = adoptionServices(desk.database);
  const [journal, cuts]: [string[], string[]] = [[], []];
  const requests: { id: string; from: Viewer; to: Viewer }[] = [];
  let cutDay = Date.parse("2018-09-01");
  const some = (random: Random, most: number) => [
    ...new Set(Array.from({ length: random.int(1, most) }, () => random.pick(people))),
  ];
  const noted =
    <T extends Answer>(ask: () => Promise<T>, note: (answer: T) => void): (() => Promise<T>) =>
    async () => {
      const answer = await ask();
      if (answer.userErrors.length === 0) note(answer);
      return answer;
    };
  const toJournal = (id: string | null) => {
    if (id) journal.push(id);
  };
  const reassign = (
    random: Random,
    viewer: Viewer,
    idempotencyKey: string,
    moves: readonly (readonly [string | null, readonly string[]])[],
  ) => {
    const day = random.pick(days);
    const request = () => desk.reassign(viewer, moves, day, { idempotencyKey });
    return noted(request, ({ id }) => toJournal(id));
  };
  /** One of the last requests: the newest are mostly open. */
  const decide = (
    random: Random,
    ask: (request: (typeof requests)[number], id: string) => Promise<Answer>,
  ): Request => {
    if (requests.length === 0) return null;
    const request = random.pick(requests.slice(-5));
    return () => ask(request, toNodeId("HandOverRequest", request.id));
  };

  const operations = {
    move: (random, viewer, key) => reassign(random, viewer, key, [[random.pick(caseworkers), some(random, 3)]]),
    bulk: (random, viewer, key) => {
      const all = some(random, 24);
      const half = Math.ceil(all.length / 2);
      const moves = [all.slice(0, half), all.slice(half)].map((part) => [random.pick(caseworkers), part] as const);
      return reassign(random, viewer, key, moves.slice(0, all.length > half ? 2 : 1));
    },
    release: (random, viewer, key) => reassign(random, viewer, key, [[null, some(random, 2)]]),
    assign: (random, viewer, idempotencyKey) => {
      const [refugeeId, caseworkerId, from] = [random.pick(people), random.pick(caseworkers), random.pick(days)];
      const input = {
        refugeeId: toNodeId("Refugee", refugeeId),
        caseworkerId: toNodeId("Caseworker", caseworkerId),
        from,
      };
      return () => desk.service.assign(contextOf(viewer), { ...input, idempotencyKey });
    },
    preview: (random, viewer) => {
      const [caseworkerId, refugees, day] = [random.pick(caseworkers), some(random, 5), random.pick(days)];
      return () => desk.reassign(viewer, [[caseworkerId, refugees]], day, { preview: true });
    },
    undo: (random, viewer, idempotencyKey) => {
      if (journal.length === 0) return null;
      // One of the last: of older ones nearly always some case has moved on, however long this goes on.
      const id = toNodeId("Reassignment", random.pick(journal.slice(-6)));
      const request = () => desk.undoing.undo(contextOf(viewer), { id, idempotencyKey });
      return noted(request, (answer) => toJournal(answer.id));
    },
    grant: (random, _, idempotencyKey) => {
      const [caseworkerId, from] = [toNodeId("Caseworker", random.pick(caseworkers)), random.pick(days)];
      const input = {
        caseworkerId,
        extraPlaces: 1,
        from,
        until: "2019-12-31",
        reason: "Neue Familien",
        idempotencyKey,
      };
      return () => desk.service.grantException(contextOf(is.steering), input);
    },
    post: (random) => {
      const [caseworkerId, fte] = [random.pick(caseworkers), random.pick([0.5, 0.75, 1])];
      return () => changePost(desk, caseworkerId, fte);
    },
    ask: (random, _, idempotencyKey) => {
      const [from, to] = random.shuffled(is.administrators);
      const [refugeeIds, day] = [some(random, 1).map((id) => toNodeId("Refugee", id)), random.pick(days)];
      if (!from || !to) return null;
      const input = { refugeeIds, toOrganizationId: toNodeId("Organization", to.organizationId), day, idempotencyKey };
      const request = () => desk.handOver.request(contextOf(from), input);
      return noted(request, ({ id }) => requests.push({ id: id ?? "", from, to }));
    },
    accept: (random, _, idempotencyKey) => {
      const [at, free] = [random.int(0, 9), random.pick(caseworkers)];
      return decide(random, ({ to }, id) => {
        const own = staff.get(to.organizationId) ?? [free];
        const toCaseworkerId = toNodeId("Caseworker", own[at % own.length] ?? free);
        return desk.handOver.accept(contextOf(to), { id, toCaseworkerId, idempotencyKey });
      });
    },
    decline: (random, _, idempotencyKey) =>
      decide(random, ({ to }, id) => desk.handOver.decline(contextOf(to), { id, reason: "Nein", idempotencyKey })),
    withdraw: (random, _, idempotencyKey) =>
      decide(random, ({ from }, id) => desk.handOver.withdraw(contextOf(from), { id, idempotencyKey })),
    /** Each for a later day than the one before, whatever else happens. */
    adopt: async (random, _, idempotencyKey) => {
      const from = new Date(cutDay).toISOString().slice(0, 10);
      cutDay += 86_400_000;
      const steering = contextOf(is.steering);
      const made = await drafts.create(steering, { name: from, from, copyOfId: null });
      const id = toNodeId("AreaCut", made.id ?? "");
      const areas = await randomAreas(desk.admin, random, from);
      const { userErrors } = await drafts.save(steering, { id, version: 1, name: from, from, areas });
      if (userErrors.length > 0) return () => Promise.resolve({ userErrors });
      const { rows } = await desk.admin.query("select version, fingerprint from area_cut where id = $1", [made.id]);
      const adopt = () => adoption.adopt(steering, { id, from, exceptions: [], idempotencyKey, ...rows[0] });
      return noted(adopt, ({ reassignmentId }) => {
        cuts.push(made.id ?? "");
        toJournal(reassignmentId);
      });
    },
    retract: (_, __, idempotencyKey) => {
      if (cuts.length === 0) return null;
      const id = toNodeId("AreaCut", cuts.at(-1) ?? "");
      const retract = () => undoing.undo(contextOf(is.steering), { id, idempotencyKey });
      return noted(retract, ({ reassignmentId }) => toJournal(reassignmentId));
    },
  } satisfies Record<string, Operation>;
  const writes: readonly (keyof typeof operations)[] = [
    "move",
    "bulk",
    "release",
    "assign",
    "undo",
    "accept",
    "adopt",
    "retract",
  ];
  return { operations: operations as Record<keyof typeof operations, Operation>, writes };
}

/** As whoever keeps the posts must: lowered only if nobody is then above it, in turn with those who fill the caseload. */
async function changePost({ admin }: CaseloadDesk, caseworkerId: string, fte: number): Promise<Answer> {
  const client = await admin.connect();
  try {
    await client.query("begin");
    await client.query(
      "insert into caseload_ledger (caseworker_id, changes) values ($1, 1) on conflict (caseworker_id) do update set changes = caseload_ledger.changes + 1",
      [caseworkerId],
    );
    await client.query("update employment set fte_casework = $2 where caseworker_id = $1", [caseworkerId, fte]);
    const { rows } = await client.query("select (first_day_over_capacity($1, '{[2016-01-01,)}')).day as day", [
      caseworkerId,
    ]);
    await client.query(rows[0].day === null ? "commit" : "rollback");
    return { userErrors: [] };
  } finally {
    client.release();
  }
}
