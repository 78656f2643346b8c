import type pg from "pg";
import { insertJournal } from "./random-journal.js";
import { insertPeople } from "./random-people.js";
import { insertPlaces } from "./random-places.js";
import { turningDays, WorldRows } from "./world-rows.js";

/** What questions are asked about: those days, their neighbours, and days before and after everything. */
export const daysAsked = [...turningDays, "2016-08-31", "2018-09-02", "2020-02-28", "1999-12-31", "2036-09-01"];

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
  const world = new WorldRows(owner, seed);
  const { random } = world;

  // A city may have got over its capacities by what changed later; here it simply is.
  await owner.query("begin; alter table caseworker_assignment disable trigger caseload_inserted");
  const { organizations, caseworkers, units } = await insertPlaces(world);
  await insertPeople(world, { caseworkers, units });

  const accounts = await world.make("user_account", 5, (index) => ({
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
  await world.make("referral_partner", 7, (index) => ({
    name: `${random.pick(["Ärzte", "arzt", "Beratung"])} ${index}`,
    kinds: random.shuffled(["MBE", "JMD", "LAWYER_LAW_CLINIC"]).slice(0, random.int(1, 3)),
    languages: random.pick([["ara"], ["deu", "ara"], []]),
    discloses: random.pick([[], ["HEALTH", "DEBT"]]),
    offer: random.pick(["", "Hilfe im Haus"]),
    minimum_age: random.pick([null, 12]),
    checked_on: random.pick([null, "2018-07-31"]),
  }));

  const { rows: files } = await owner.query<{ id: string; file_number: string }>(
    "select id, file_number from refugee order by file_number limit 12",
  );
  await world.insert(
    "emergency_access",
    files.map(({ id, file_number }, index) => {
      const granted = Date.now() - random.pick([1, 6, 9, 30]) * 3_600_000 - index * 1000;
      return {
        id: world.id(),
        user_account_id: accounts[1 + (index % 4)],
        refugee_id: id,
        file_number,
        reason: "Anruf der Klinik in der Nacht",
        granted_at: new Date(granted).toISOString(),
        until: new Date(granted + 8 * 3_600_000).toISOString(),
        read_at: index % 3 === 0 ? new Date(granted).toISOString() : null,
      };
    }),
  );
  await insertJournal(world, { organizations, caseworkers, accounts, refugees: files.map(({ id }) => id) });
  await world.insert(
    "substitution",
    Array.from({ length: 6 }, (_, index) => ({
      id: world.id(),
      caseworker_id: caseworkers[index % caseworkers.length],
      substitute_id: caseworkers[(index + 1) % caseworkers.length],
      period: random.pick(["[2018-07-01,2018-08-15)", "[2019-06-15,2019-07-01)", "[2018-07-31,2018-08-01)"]),
    })),
  );

  await owner.query("alter table caseworker_assignment enable trigger caseload_inserted; commit");
  for (const day of ["2017-12-31", "2018-06-30"]) {
    await owner.query("insert into report_closing (through, frozen) values ($1, report_figures($1::date))", [day]);
  }
}
