import { period, turningDays, type WorldRows } from "./world-rows.js";

const familyNames = [
  "",
  "",
  "Öztürk",
  "Ozturk",
  "Muster",
  "Müster",
  "Al-Hassan",
  "Weiß",
  "Weiss",
  "Ärger",
  "Zander",
  "O'Hara",
];
const givenNames = ["Ana", "Änne", "Bilal", "Çelik", "Maria José", "Nur", "Ümit", "Zoë"];

interface Around {
  readonly caseworkers: readonly string[];
  readonly units: readonly string[];
}

/** Persons with and without names, their households, homes, benefits and care. */
export async function insertPeople(world: WorldRows, { caseworkers, units }: Around): Promise<void> {
  const { random } = world;
  const refugees = await world.make("refugee", 40, (index) => ({
    file_number: `AiD-${index % 9 ? 10_000 + index : 900 + index}`,
    synthetic: true,
  }));
  // Of one person nobody knows the name.
  await world.insert(
    "refugee_identity",
    refugees.slice(1).map((refugee_id) => ({
      refugee_id,
      family_name: random.pick(familyNames),
      given_names: random.pick(givenNames),
      birth_date: random.pick(["1990-01-01", "1984-02-29", "2018-09-01", "2016-12-31"]),
      birth_date_estimated: random.chance(0.3),
      gender: random.pick(["FEMALE", "MALE", "DIVERSE", "UNSPECIFIED"]),
      nationalities: random.pick([[], ["SY"], ["XK", "STATELESS"]]),
      languages: random.pick([[], ["ara", "eng"]]),
    })),
  );
  const households = await world.make("household", 14, (index) => ({
    number: `H-${String(7 + index * 5).padStart(4, "0")}`,
  }));
  await world.makeDated("household_membership", refugees, 2, (refugee_id) => ({
    refugee_id,
    household_id: random.pick(households),
    role: random.pick(["CONTACT_PERSON", "PARTNER", "CHILD", "OTHER_RELATIVE"]),
  }));
  await world.makeDated("occupancy", refugees, 4, (refugee_id) => ({
    refugee_id,
    housing_unit_id: random.pick(units),
    move_in_reason: random.pick(["ALLOCATION", "BIRTH", "TRANSFER", "OWN_FLAT", "OTHER"]),
  }));
  await world.makeDated("benefit_period", refugees, 3, (refugee_id) => ({
    refugee_id,
    kind: random.pick(["BASIC_3", "ANALOGOUS_2", "SGB_II"]),
  }));
  await insertCare(world, refugees, caseworkers);
}

/** Care that ended, began anew or lies ahead, and within it one caseworker after the other, or none. */
async function insertCare(
  world: WorldRows,
  refugees: readonly string[],
  caseworkers: readonly string[],
): Promise<void> {
  const { random } = world;
  for (const refugee_id of refugees) {
    for (const [from, end] of world.timeline(3)) {
      const end_reason = end && random.pick(["RECOGNITION", "DEATH", null]);
      await world.insert("care_period", [{ id: world.id(), refugee_id, period: period([from, end]), end_reason }]);
      const inside = turningDays.filter((day) => from <= day && (end === null || day < end));
      const assigned = world.timeline(3, inside).map((stretch) => ({
        id: world.id(),
        refugee_id,
        caseworker_id: random.pick(caseworkers),
        period: period([stretch[0], stretch[1] ?? end]),
        recorded_at: "2019-01-02T03:04:05.678Z",
        known_since: "2018-01-02T03:04:05.678Z",
      }));
      if (assigned.length > 0) await world.insert("caseworker_assignment", assigned);
    }
  }
}
