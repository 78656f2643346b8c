import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Relation } from "../../src/access/matrix.js";
import type { Viewer } from "../../src/access/viewer.js";
import { factories } from "../factories.js";
import { sealReason, sealText } from "../vault.js";
import { draftOf } from "./draft.js";

export type Role = Viewer["role"];

export const roles: readonly Role[] = [
  "STEERING",
  "ASSOCIATION_ADMIN",
  "CASEWORKER",
  "VOLUNTEER_COORDINATOR",
  "BOARD",
  "DATA_PROTECTION_OFFICER",
];

export const today = "2018-07-31";

/** What everybody is to each person by how the city was made, in words that share nothing with the policies. */
export const relationsHeld = {
  own: { CASEWORKER: ["own", "answering", "organization"], ASSOCIATION_ADMIN: ["organization"] },
  handedOver: { CASEWORKER: ["own"], OTHER_ASSOCIATION: ["organization"] },
  handedOverLongAgo: { OTHER_ASSOCIATION: ["organization"] },
  begins: { CASEWORKER: ["area"], ASSOCIATION_ADMIN: ["area"] },
  substituted: { CASEWORKER: ["substituted", "organization"], ASSOCIATION_ADMIN: ["organization"] },
  noLongerSubstituted: { CASEWORKER: ["organization"], ASSOCIATION_ADMIN: ["organization"] },
  colleagues: { CASEWORKER: ["organization"], ASSOCIATION_ADMIN: ["organization"] },
  lastColleagues: { CASEWORKER: ["organization"], ASSOCIATION_ADMIN: ["organization"] },
  takenOver: { CASEWORKER: ["organization"], ASSOCIATION_ADMIN: ["organization"] },
  newcomer: { CASEWORKER: ["area"], ASSOCIATION_ADMIN: ["area"] },
  strangers: { OTHER_ASSOCIATION: ["organization"] },
  newcomerElsewhere: { OTHER_ASSOCIATION: ["area"] },
  emergency: {
    CASEWORKER: ["emergency"],
    ASSOCIATION_ADMIN: ["emergency"],
    DATA_PROTECTION_OFFICER: ["emergency"],
    OTHER_ASSOCIATION: ["organization"],
  },
  emergencyOver: { OTHER_ASSOCIATION: ["organization"] },
} satisfies { [person: string]: { [reader in Role | "OTHER_ASSOCIATION"]?: Relation[] } };

export type Person = keyof typeof relationsHeld;
export const persons = Object.keys(relationsHeld) as Person[];

/**
 * One person for everything that a viewer can be to somebody, each with a row in every table, alone in a flat. Anna is
 * the caseworker, Karl the colleague for whom she stands in, Bert another one; all are of Caritas, Sofie of SkF.
 */
export async function accessCity(admin: pg.Client | pg.Pool) {
  const make = factories(admin);
  const caritas = await make.organization({ name: "Caritas" });
  const skf = await make.organization({ name: "SkF" });
  const office = await make.organization({ name: "Stadt", kind: "MUNICIPALITY" });
  await make.phase({ ratio: 100 });
  const [north, south] = [await make.district(), await make.district()];
  const cut = await make.areaCut({
    areas: [
      { organizationId: caritas, districtIds: [north] },
      { organizationId: skf, districtIds: [south] },
    ],
  });
  const caseworker = async (name: string, organizationId: string) => make.caseworker({ name, organizationId });
  const anna = await caseworker("Anna", caritas);
  const karl = await caseworker("Karl", caritas);
  const bert = await caseworker("Bert", caritas);
  const dora = await caseworker("Dora", caritas);
  const sofie = await caseworker("Sofie", skf);
  const { rows: substitutions } = await admin.query<{ id: string }>(
    `insert into substitution (caseworker_id, substitute_id, period) values
      ($1, $3, daterange('2018-07-31', '2018-08-14')), ($2, $3, daterange('2018-07-01', '2018-07-31')) returning id`,
    [karl, dora, anna],
  );

  const viewers = {} as Record<Role, Viewer>;
  for (const role of roles) {
    const organizationId = role === "CASEWORKER" || role === "ASSOCIATION_ADMIN" ? caritas : office;
    const more = role === "CASEWORKER" ? { caseworkerId: anna } : {};
    viewers[role] = await make.viewer({ role, organizationId, ...more });
  }
  const stranger = await make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: skf });

  const { rows: partners } = await admin.query<{ id: string }>(
    "insert into referral_partner (name, kinds) values ('Beratung', array['MBE']::referral_partner_kind[]) returning id",
  );

  const ids = {} as Record<Person, string>;
  const flats = new Map<string, Person>();
  const assignments: { [person in Person]?: [caseworkerId: string, from: string, until?: string][] } = {
    own: [[anna, "2018-01-01"]],
    handedOver: [
      [anna, "2018-01-01", "2018-07-17"],
      [sofie, "2018-07-18"],
    ],
    handedOverLongAgo: [
      [anna, "2018-01-01", "2018-07-16"],
      [sofie, "2018-07-17"],
    ],
    begins: [[anna, "2018-08-01"]],
    substituted: [[karl, "2018-01-01"]],
    noLongerSubstituted: [[dora, "2018-01-01"]],
    colleagues: [[bert, "2018-01-01"]],
    lastColleagues: [[bert, "2017-01-01", "2017-12-31"]],
    takenOver: [
      [sofie, "2017-01-01", "2017-12-31"],
      [bert, "2018-01-01"],
    ],
    strangers: [[sofie, "2018-01-01"]],
    emergency: [[sofie, "2018-01-01"]],
    emergencyOver: [[sofie, "2018-01-01"]],
  };
  for (const person of persons) {
    const refugeeId = await make.refugee({ familyName: person });
    ids[person] = refugeeId;
    const livesIn = person === "newcomer" || person === "begins" || person === "strangers" ? north : south;
    const { accommodationId, unitId } = await make.accommodation({ districtId: livesIn, tenure: "SELF_RENTED" });
    flats.set(accommodationId, person);
    await make.occupancy({ refugeeId, unitId });
    for (const [caseworkerId, from, until] of assignments[person] ?? []) {
      await make.assignment({ refugeeId, caseworkerId, from, ...(until ? { until } : {}) });
    }
    await admin.query(
      `with h as (insert into household default values returning id),
        m as (insert into household_membership (household_id, refugee_id, period, role)
          select id, $1, '[2016-09-01,)', 'CONTACT_PERSON' from h)
      insert into benefit_period (refugee_id, kind, period)
      select $1, k, '[2016-09-01,)' from unnest(array['BASIC_3', 'REDUCED_1A']::benefit_kind[]) k`,
      [refugeeId],
    );
    const task = randomUUID();
    await admin.query(
      `insert into case_task (id, refugee_id, kind, due_on, referral_partner_id, sealed_text)
      values ($1, $2, 'REFERRAL', '2018-08-01', $3, $4)`,
      [task, refugeeId, partners[0]?.id, sealText("case_task.text", task, "Begleiten")],
    );
  }
  await admin.query("insert into report_closing (through, frozen) values ('2016-12-31', report_figures('2016-12-31'))");
  const journal = await reassignments(admin, Object.values(ids), bert);
  const request = await handOverRequest(admin, { from: caritas, to: skf, refugeeId: ids.colleagues });
  for (const { id } of Object.values(viewers)) {
    const [now, before] = [randomUUID(), randomUUID()];
    const sealed = [now, before].map((one) => sealReason("emergency_access", one, "Anruf der Klinik in der Nacht"));
    await admin.query(
      `insert into emergency_access (id, user_account_id, refugee_id, file_number, sealed_reason, granted_at, until) values
        ($4, $1, $2, 'AiD-1', $6, now(), now() + interval '8 hours'),
        ($5, $1, $3, 'AiD-2', $7, now() - interval '9 hours', now() - interval '1 hour')`,
      [id, ids.emergency, ids.emergencyOver, now, before, ...sealed],
    );
  }
  // What a role may not open, nobody opened: the rows above for other roles are what a mistake would leave behind.
  await make.exception({ caseworkerId: bert, until: "2018-12-31", extraPlaces: 1 });
  const home = await make.accommodation({ districtId: south });
  const draft = await draftOf(admin, {
    organizationId: caritas,
    caseworkerId: anna,
    homeId: home.accommodationId,
    startedBy: viewers.STEERING.id,
  });
  const emptyNorth = await make.accommodation({ districtId: north, tenure: "SELF_RENTED" });
  const emptySouth = await make.accommodation({ districtId: south, tenure: "SELF_RENTED" });

  return {
    make,
    ids,
    areas: cut.areaIds,
    draft,
    partner: partners[0]?.id ?? "",
    flats,
    viewers,
    stranger,
    caseworkers: { anna, karl, bert, dora, sofie },
    organizations: { caritas, skf },
    journal,
    request,
    substitutions: substitutions.map(({ id }) => id),
    places: {
      home: home.accommodationId,
      emptyNorth: emptyNorth.accommodationId,
      emptySouth: emptySouth.accommodationId,
    },
  };
}

export type AccessCity = Awaited<ReturnType<typeof accessCity>>;

/** One about everybody, whose former assignments are known, too, and one about nobody yet. */
async function reassignments(admin: pg.Client | pg.Pool, refugeeIds: string[], caseworkerId: string) {
  const insert = async (casesCount: number): Promise<string> => {
    const { rows } = await admin.query<{ id: string }>(
      "insert into reassignment (kind, day, cases_count) values ('TRANSFER', '2018-07-01', $1) returning id",
      [casesCount],
    );
    return rows[0]?.id ?? "";
  };
  const [full, empty] = [await insert(refugeeIds.length), await insert(0)];
  await admin.query(
    "insert into reassignment_case (reassignment_id, refugee_id, to_caseworker_id) select $1, unnest($2::uuid[]), $3",
    [full, refugeeIds, caseworkerId],
  );
  await admin.query(
    `insert into caseworker_assignment_superseded
      (assignment_id, refugee_id, caseworker_id, period, recorded_at, known_since, known_until)
    select uuidv7(), unnest($1::uuid[]), $2, '[2016-09-01,)', now(), now() - interval '2 days', now() - interval '1 day'`,
    [refugeeIds, caseworkerId],
  );
  return { full, empty };
}

async function handOverRequest(
  admin: pg.Client | pg.Pool,
  { from, to, refugeeId }: { from: string; to: string; refugeeId: string },
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with r as (
      insert into hand_over_request (from_organization_id, to_organization_id, day, cases_count)
      values ($1, $2, '2018-08-01', 1) returning id
    ) insert into hand_over_case (hand_over_request_id, refugee_id) select id, $3 from r returning hand_over_request_id as id`,
    [from, to, refugeeId],
  );
  return rows[0]?.id ?? "";
}
