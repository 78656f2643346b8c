import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Viewer } from "../src/access/viewer.js";
import type { Locale, SignedIn } from "../src/graphql/context.js";
import { sealText } from "./vault.js";

/** First and last day, both inclusive; without a last day it is open. */
interface Period {
  from?: string;
  until?: string | null;
}

const longAgo = "2016-09-01";

let count = 0;
const next = (): number => ++count;

/**
 * Rows with sensible defaults, written by the owner of the database. Every function answers with the new row's uuid.
 * What is not given is made up; what must not be shared (a caseworker's organization, say) is made anew.
 */
export function factories(admin: pg.Client | pg.Pool) {
  async function insert(table: string, row: Record<string, unknown>): Promise<string> {
    const columns = Object.keys(row);
    const values = columns.map((column, index) => (column === "period" ? `$${index + 1}::daterange` : `$${index + 1}`));
    const { rows } = await admin.query<{ id: string }>(
      `insert into ${table} (${columns.join(", ")}) values (${values.join(", ")}) returning id`,
      Object.values(row),
    );
    const [inserted] = rows;
    if (!inserted) throw new Error(`nothing inserted into ${table}`);
    return inserted.id;
  }

  const make = {
    organization: ({ name = `Träger ${next()}`, kind = "WELFARE_ASSOCIATION" } = {}) =>
      insert("organization", { kind, name, short_name: name }),

    phase: ({ name = `Phase ${next()}`, ratio = 100, ...period }: Period & { name?: string; ratio?: number } = {}) =>
      insert("programme_phase", { name, ratio, period: range(period) }),

    /** With a full-time post since long ago, unless `fte` is null. */
    async caseworker(options: { name?: string; organizationId?: string; fte?: number | null } = {}): Promise<string> {
      const { name = `Fachkraft ${next()}`, fte = 1 } = options;
      const organizationId = options.organizationId ?? (await make.organization());
      const caseworkerId = await insert("caseworker", { name, organization_id: organizationId });
      if (fte !== null) await make.employment({ caseworkerId, fte });
      return caseworkerId;
    },

    employment: (o: Period & { caseworkerId: string; fte?: number; fteSteering?: number; areaId?: string | null }) =>
      insert("employment", {
        caseworker_id: o.caseworkerId,
        integration_area_id: o.areaId ?? null,
        period: range(o),
        fte_casework: o.fte ?? 1,
        fte_steering: o.fteSteering ?? 0,
      }),

    exception: (o: Period & { caseworkerId: string; until: string; extraPlaces: number; reason?: string }) =>
      insert("capacity_exception", {
        caseworker_id: o.caseworkerId,
        extra_places: o.extraPlaces,
        period: range(o),
        reason: o.reason ?? "Test",
      }),

    district: ({ name = `Stadtteil ${next()}` } = {}) => insert("district", { name, key: `d-${next()}` }),

    /** A cut with its areas, each made of whole districts; every district must be in one of them. */
    async areaCut({ areas, name = `Zuschnitt ${next()}`, ...period }: Period & { areas: AreaOfCut[]; name?: string }) {
      const coded = areas.map((area, index) => ({ ...area, code: String.fromCharCode("A".charCodeAt(0) + index) }));
      // In one statement: a cut without its districts is no cut.
      const { rows } = await admin.query<{ cutId: string; areaId: string }>(
        `with given as (
          select g."organizationId" as organization_id, g."districtIds" as districts, g.code
          from jsonb_to_recordset($3) g("organizationId" uuid, "districtIds" uuid[], code text)
        ), cut as (insert into area_cut (name, period) values ($1, $2::daterange) returning id
        ), area as (
          insert into integration_area (area_cut_id, organization_id, code, name)
          select cut.id, g.organization_id, g.code, 'Raum ' || g.code from cut, given g returning id, area_cut_id, code
        ), link as (
          insert into area_cut_district (area_cut_id, district_id, integration_area_id)
          select a.area_cut_id, d, a.id from area a join given g on g.code = a.code, unnest(g.districts) d
        )
        select area_cut_id as "cutId", id as "areaId" from area order by code`,
        [name, range(period), JSON.stringify(coded)],
      );
      return { cutId: rows[0]?.cutId ?? "", areaIds: rows.map((row) => row.areaId) };
    },

    /** A house with one unit. @returns the unit's id too */
    async accommodation(o: { districtId: string; tenure?: "CITY_DESIGNATED" | "SELF_RENTED"; places?: number }) {
      const { tenure = "CITY_DESIGNATED", places = 10 } = o;
      const number = next();
      const accommodationId = await insert("accommodation", {
        district_id: o.districtId,
        tenure,
        form: tenure === "SELF_RENTED" ? "FLAT" : "SHARED_HOME",
        name: tenure === "SELF_RENTED" ? null : `Haus ${number}`,
      });
      await admin.query(
        `insert into accommodation_address (accommodation_id, street, house_number, postal_code)
        values ($1, 'Musterstraße', $2, '00000')`,
        [accommodationId, String(number)],
      );
      const unitId = await insert("housing_unit", { accommodation_id: accommodationId, label: "1" });
      await insert("housing_unit_capacity", { housing_unit_id: unitId, period: range({}), places });
      return { accommodationId, unitId };
    },

    occupancy: (o: Period & { refugeeId: string; unitId: string }) =>
      insert("occupancy", { refugee_id: o.refugeeId, housing_unit_id: o.unitId, period: range(o) }),

    /** In care; not if `from` is null. */
    async refugee(options: { from?: string | null; until?: string | null; familyName?: string } = {}): Promise<string> {
      const refugeeId = await insert("refugee", { synthetic: true });
      await admin.query(
        "insert into refugee_identity (refugee_id, family_name, given_names, birth_date) values ($1, $2, 'Test', '1990-01-01')",
        [refugeeId, options.familyName ?? `Muster ${next()}`],
      );
      const { from = longAgo, until = null } = options;
      if (from !== null) await make.care({ refugeeId, from, until });
      return refugeeId;
    },

    care: (o: Period & { refugeeId: string }) => insert("care_period", { refugee_id: o.refugeeId, period: range(o) }),

    /** Open, and due in August 2018. */
    caseTask: async (o: {
      refugeeId: string;
      kind?: "TASK" | "HOME_VISIT" | "APPOINTMENT" | "REFERRAL";
      text?: string;
    }) => {
      const [id, { kind = "TASK", text = "Anrufen" }] = [randomUUID(), o];
      return insert("case_task", {
        id,
        refugee_id: o.refugeeId,
        kind,
        due_on: "2018-08-15",
        referral_partner_id: kind === "REFERRAL" ? await make.referralPartner() : null,
        sealed_text: sealText("case_task.text", id, text),
      });
    },

    referralPartner: ({ name = `Fachdienst ${next()}` } = {}) => insert("referral_partner", { name, kinds: "{MBE}" }),

    /** Many at once, in care from the first day on, without names. */
    async refugees(number: number, period: Period = {}): Promise<string[]> {
      const { rows } = await admin.query<{ id: string }>(
        `with person as (insert into refugee (synthetic) select true from generate_series(1, $1::integer) returning id),
          care as (insert into care_period (refugee_id, period) select id, $2::daterange from person)
        select id from person order by id`,
        [number, range(period)],
      );
      return rows.map((row) => row.id);
    },

    assignment: (o: Period & { refugeeId: string; caseworkerId: string }) =>
      insert("caseworker_assignment", {
        refugee_id: o.refugeeId,
        caseworker_id: o.caseworkerId,
        period: range(o),
      }),

    /** Gives a caseworker so many new refugees, in one statement. @returns them */
    async caseload(o: Period & { caseworkerId: string; persons: number }): Promise<string[]> {
      const refugeeIds = await make.refugees(o.persons);
      await admin.query(
        `insert into caseworker_assignment (refugee_id, caseworker_id, period)
        select r, $2, $3::daterange from unnest($1::uuid[]) r`,
        [refugeeIds, o.caseworkerId, range(o)],
      );
      return refugeeIds;
    },

    /** An account that nobody can sign in to. */
    async viewer(o: { role: Viewer["role"]; organizationId?: string; caseworkerId?: string; locale?: Locale }) {
      const number = next();
      const organizationId = o.organizationId ?? (await make.organization());
      const account = { name: `Konto ${number}`, email: `account${number}@test.example`, role: o.role };
      const { locale = "de", caseworkerId = null } = o;
      const id = await insert("user_account", {
        ...account,
        password_hash: "-",
        organization_id: organizationId,
        caseworker_id: caseworkerId,
        locale,
      });
      return { id, ...account, organizationId, caseworkerId, locale, scopes: null } satisfies Viewer;
    },
  };
  return make;
}

interface AreaOfCut {
  organizationId: string;
  districtIds: string[];
}

export type Factories = ReturnType<typeof factories>;

function range({ from = longAgo, until = null }: Period): string {
  return `[${from},${until ?? ""}${until === null ? ")" : "]"}`;
}

/** A request of a viewer, on a day. */
export const contextOf = (viewer: Viewer, today = "2018-07-31"): SignedIn => ({
  viewer,
  locale: viewer.locale,
  today,
  signal: new AbortController().signal,
});
