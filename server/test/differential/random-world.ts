import type pg from "pg";
import { Ids, Random } from "../../src/demo/random.js";

type Row = Readonly<Record<string, unknown>>;

/** Days on which something begins or ends, so that questions about the first and the last day of things are asked. */
const turningDays = [
  "2016-09-01 2016-12-31 2017-01-01 2017-06-15 2018-02-28 2018-07-31 2018-08-31 2018-09-01 2018-09-30 2018-10-01",
  "2019-03-01 2019-06-15 2019-12-31 2020-01-01 2020-02-29 2020-03-01 2021-05-05 2030-01-01 2031-07-01",
].flatMap((line) => line.split(" "));

/** What questions are asked about: those days, their neighbours, and days before and after everything. */
export const daysAsked = [...turningDays, "2016-08-31", "2018-09-02", "2020-02-28", "1999-12-31", "2036-09-01"];

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
export const wordsSought = [
  "",
  " ",
  "ö",
  "mus",
  "WEISS",
  "weiß",
  "ana m",
  "hassan",
  "al-h",
  "Haus",
  "str",
  "%",
  "o'h",
  "AiD-10003",
  "fach",
];

/**
 * A small city in which everything happens that the rules know: people with one name, households that live and are cared
 * for apart, stretches without home, post, phase or cut, care that ended, began anew or lies ahead, accommodations in
 * another area than their district, exceptions one upon the other.
 */
export async function insertRandomWorld(owner: pg.Client, seed: number): Promise<void> {
  const random = new Random(seed);
  const ids = new Ids(seed);
  const id = () => ids.next();
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));

  /** Stretches one after the other, with or without gaps; the last one often runs on. */
  const timeline = (most: number, within: readonly string[] = turningDays): [from: string, end: string | null][] => {
    const days = random
      .shuffled(within)
      .slice(0, random.int(1, most) + 1)
      .sort();
    return days.flatMap((from, index): [string, string | null][] => {
      const end = days[index + 1] ?? null;
      return random.chance(end === null ? 0.5 : 0.75) ? [[from, end]] : [];
    });
  };
  const period = ([from, end]: readonly [string, string | null]): string => `[${from},${end ?? ""})`;
  const rows = async (table: string, given: readonly Row[]): Promise<void> => {
    const columns = Object.keys(given[0] ?? {}).join(", ");
    const values = `select ${columns} from jsonb_populate_recordset(null::${table}, $1)`;
    await owner.query(`insert into ${table} (${columns}) ${values}`, [JSON.stringify(given)]);
  };
  const named = async (table: string, count: number, row: (index: number) => Row): Promise<string[]> => {
    const made = many(count, (index) => ({ id: id(), ...row(index) }));
    await rows(table, made);
    return made.map((one) => one.id);
  };

  // A city may have got over its capacities by what changed later; here it simply is.
  await owner.query("begin; alter table caseworker_assignment disable trigger user");

  const organizations = await named("organization", 3, (index) => ({
    kind: index === 1 ? "MUNICIPALITY" : "WELFARE_ASSOCIATION",
    name: ["Ärztehilfe", "Stadt", "Zuflucht e. V."][index],
    short_name: ["Ä", "Stadt", "Zuflucht"][index],
  }));
  await rows("programme_phase", [
    { id: id(), name: "Anfang", ratio: 3, period: "[2016-09-01,2018-09-01)" },
    { id: id(), name: "Verlängerung", ratio: 10, period: "[2018-10-01,)" },
  ]);
  const caseworkers = await named("caseworker", 7, (index) => ({
    organization_id: random.pick(organizations),
    name:
      index < 2 ? "Fachkraft Gleich" : random.pick(["Fachkraft Özil", "fachkraft B", "Fachkraft", "Ä. Fach"]) + index,
  }));

  const districts = await named("district", 6, (index) => ({
    key: `d-${index}`,
    name: `${random.pick(["Öst", "Ost", "süd", "Nord"])} ${index}`,
    population: random.chance(0.5) ? random.int(0, 9000) : null,
    boundary: random.chance(0.5)
      ? {
          type: "Polygon",
          coordinates: [
            [
              [6.5, 50.8],
              [6.6, 50.8],
              [6.6, 50.9],
              [6.5, 50.8],
            ],
          ],
        }
      : null,
  }));
  const cuts = ["[2016-09-01,2018-09-01)", "[2018-09-01,2020-01-01)", "[2020-03-01,)"].map((stretch, index) => ({
    id: id(),
    name: `Zuschnitt ${index}`,
    period: stretch,
  }));
  await rows("area_cut", cuts);
  const areasOf = cuts.map((cut) =>
    many(3, (index) => ({
      id: id(),
      area_cut_id: cut.id,
      organization_id: random.pick(organizations),
      code: ["A", "B", "Ö"][index],
      name: index === 2 ? "Raum B" : `Raum ${["Ä", "B"][index]}`,
    })),
  );
  const areas = areasOf.flat();
  await rows("integration_area", areas);
  const partOf = (cut: number) => ({
    area_cut_id: cuts[cut]?.id,
    integration_area_id: random.pick(areasOf[cut] ?? []).id,
  });
  await rows(
    "area_cut_district",
    cuts.flatMap((_, cut) => districts.map((district_id) => ({ ...partOf(cut), district_id }))),
  );

  await rows(
    "employment",
    caseworkers.slice(1).flatMap((caseworker_id) =>
      timeline(3).map((stretch) => ({
        id: id(),
        caseworker_id,
        integration_area_id: random.chance(0.8) ? random.pick(areas).id : null,
        period: period(stretch),
        fte_casework: random.pick([0, 0.333, 0.5, 0.7, 1]),
        fte_steering: 0,
      })),
    ),
  );
  await named("capacity_exception", 12, () => {
    const [from = "", end = ""] = random.shuffled(turningDays).slice(0, 2).sort();
    return {
      caseworker_id: random.pick(caseworkers),
      extra_places: random.int(1, 4),
      period: period([from, end]),
      reason: "Übergang",
    };
  });

  const accommodations = await named("accommodation", 8, (index) => ({
    district_id: random.pick(districts),
    tenure: index < 5 ? "CITY_DESIGNATED" : "SELF_RENTED",
    form: random.pick(["SHARED_HOME", "CONTAINER", "FLAT", "HOUSE", "HOTEL"]),
    name: index < 5 ? random.pick(["Haus Ä", "Haus A", "haus b"]) : null,
    street: random.pick(["Öststraße", "Ostweg", "Haus-str."]),
    house_number: random.pick(["1", "10", "2", "2a"]),
    postal_code: "00000",
  }));
  const exceptions = random.shuffled(accommodations).slice(0, 4);
  await rows(
    "area_cut_accommodation",
    exceptions.flatMap((accommodation_id) =>
      [0, 1, 2].filter(() => random.chance(0.6)).map((cut) => ({ ...partOf(cut), accommodation_id })),
    ),
  );
  const units = await named("housing_unit", 16, (index) => ({
    accommodation_id: accommodations[index % accommodations.length],
    label: random.pick(["1", "2", "10", "Ä", "A"]) + (index < accommodations.length ? "" : "x"),
  }));
  await rows(
    "housing_unit_capacity",
    units.flatMap((housing_unit_id) =>
      timeline(3).map((stretch) => ({
        id: id(),
        housing_unit_id,
        period: period(stretch),
        places: random.int(0, 6),
        blocked: random.chance(0.3),
      })),
    ),
  );

  const refugees = await named("refugee", 40, (index) => ({
    file_number: `AiD-${index % 9 ? 10_000 + index : 900 + index}`,
    synthetic: true,
  }));
  // Of one person nobody knows the name.
  await rows(
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
  const households = await named("household", 14, (index) => ({
    number: `H-${String(7 + index * 5).padStart(4, "0")}`,
  }));
  const perPerson = async (table: string, most: number, row: () => Row): Promise<void> =>
    rows(
      table,
      refugees.flatMap((refugee_id) =>
        timeline(most).map((stretch) => ({ id: id(), refugee_id, period: period(stretch), ...row() })),
      ),
    );
  await perPerson("household_membership", 2, () => ({
    household_id: random.pick(households),
    role: random.pick(["CONTACT_PERSON", "PARTNER", "CHILD", "OTHER_RELATIVE"]),
  }));
  await perPerson("occupancy", 4, () => ({
    housing_unit_id: random.pick(units),
    move_in_reason: random.pick(["ALLOCATION", "BIRTH", "TRANSFER", "OWN_FLAT", "OTHER"]),
  }));
  await perPerson("benefit_period", 3, () => ({ kind: random.pick(["BASIC_3", "ANALOGOUS_2", "SGB_II"]) }));

  for (const refugee_id of refugees) {
    for (const [from, end] of timeline(3)) {
      const end_reason = end && random.pick(["RECOGNITION", "DEATH", null]);
      await rows("care_period", [{ id: id(), refugee_id, period: period([from, end]), end_reason }]);
      const inside = turningDays.filter((day) => from <= day && (end === null || day < end));
      const assigned = timeline(3, inside).map((stretch) => ({
        id: id(),
        refugee_id,
        caseworker_id: random.pick(caseworkers),
        period: period([stretch[0], stretch[1] ?? end]),
        reason: random.pick(["", "Umzug"]),
        recorded_at: "2019-01-02T03:04:05.678Z",
      }));
      if (assigned.length > 0) await rows("caseworker_assignment", assigned);
    }
  }

  await named("user_account", 5, (index) => ({
    email: `account${index}@test.example`,
    name: `Konto ${index}`,
    password_hash: "-",
    role: ["STEERING", "ASSOCIATION_ADMIN", "ASSOCIATION_ADMIN", "CASEWORKER", "CASEWORKER"][index],
    organization_id: organizations[index % 3],
    caseworker_id: index > 2 ? caseworkers[index] : null,
    locale: "de",
    disabled: false,
    synthetic: true,
  }));
  await named("referral_partner", 7, (index) => ({
    name: `${random.pick(["Ärzte", "arzt", "Beratung"])} ${index}`,
    kinds: random.shuffled(["MBE", "JMD", "LAWYER_LAW_CLINIC"]).slice(0, random.int(1, 3)),
    languages: random.pick([["ara"], ["deu", "ara"], []]),
    discloses: random.pick([[], ["HEALTH", "DEBT"]]),
    offer: random.pick(["", "Hilfe im Haus"]),
    minimum_age: random.pick([null, 12]),
    checked_on: random.pick([null, "2018-07-31"]),
  }));

  await owner.query("alter table caseworker_assignment enable trigger user; commit");
}
