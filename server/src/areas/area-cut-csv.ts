import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { claimsOf } from "../access/viewer.js";
import { csvLine } from "../audit/csv-line.js";
import type { ReadLog } from "../audit/read-log.js";
import type { Clock } from "../clock.js";
import type { Database } from "../database/database.js";
import { sendError } from "../http/errors.js";
import { languageOf } from "../http/messages.js";

interface AreaCutCsvOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly readLog: ReadLog;
}

interface Row {
  subject: string | null;
  cells: (string | null)[];
}

/** A table that can be taken along: its head in both languages, and one array of cells a row. */
interface Table {
  head: { readonly de: readonly string[]; readonly en: readonly string[] };
  sql: string;
}

const figures: Table = {
  head: {
    de: [
      "Art",
      "Name",
      "Raum",
      "Bisher",
      "Personen",
      "davon in Wohnungen",
      "Kapazität",
      "über Kapazität",
      "bleibt",
      "kommt",
      "geht",
      "offene Wiedervorlagen, die mitgehen",
    ],
    en: [
      "Kind",
      "Name",
      "Area",
      "Before",
      "Persons",
      "in flats",
      "Capacity",
      "over capacity",
      "keeps",
      "gets",
      "gives",
      "open case tasks that move along",
    ],
  },
  sql: `
    select null as subject, array[kind, name, area, before, persons::text, flats::text, capacity::text, over::text, keeps::text, gets::text, gives::text, tasks::text] as cells
    from (
      select 1 as part, case $2 when 'de' then 'Raum' else 'area' end as kind, g.name, g.code as area, null as before, a.persons, a.self_rented as flats,
        a.capacity, a.over, null::integer as keeps, null::integer as gets, null::integer as gives, null::integer as tasks
      from area_preview_of($1) a join integration_area g on g.id = a.area_id
      union all
      select 2, case $2 when 'de' then 'Stadtteil' else 'district' end, s.name, g.code, b.code, d.persons, d.in_flats, null, null, null, null, null, null
      from district_preview_of($1) d join district s on s.id = d.district_id join integration_area g on g.id = d.area_id
      left join integration_area b on b.id = d.before_id
      union all
      select 3, case $2 when 'de' then 'Fachkraft' else 'caseworker' end, w.name, g.code, null, l.load, null, l.capacity, l.over, l.keeps, l.gets, l.gives, null
      from caseworker_preview_of($1) l join caseworker w on w.id = l.caseworker_id left join integration_area g on g.id = l.area_id
      union all
      select 4, case $2 when 'de' then 'Wiedervorlage' else 'case task' end,
        case $2 when 'de' then case m.kind when 'TASK' then 'Aufgabe' when 'HOME_VISIT' then 'Besuch' when 'APPOINTMENT' then 'Termin' else 'Vermittlung' end
          else case m.kind when 'TASK' then 'task' when 'HOME_VISIT' then 'visit' when 'APPOINTMENT' then 'appointment' else 'referral' end end,
        null, null, null, null, null, null, null, null, null, m.count
      from tasks_that_move($1) m
    ) x order by part, name`,
};

const movers: Table = {
  head: { de: ["Aktenzeichen", "bisher", "künftig", "Grund"], en: ["File number", "from", "to", "Why"] },
  sql: `
    select p.refugee_id as subject, array[r.file_number, f.name, t.name, p.why::text] as cells
    from planned_assignment p join refugee r on r.id = p.refugee_id
    left join caseworker f on f.id = p.from_caseworker_id left join caseworker t on t.id = p.caseworker_id
    where p.area_cut_id = $1 and p.from_caseworker_id is distinct from p.caseworker_id and $2 <> ''
    order by length(r.file_number), r.file_number`,
};

const params = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string", pattern: "^cut_[0-9a-f]{32}$" } },
} as const;

/**
 * `GET /export/area-cut/<id>.csv`: what a cut would mean, by area, district and caseworker; `…/movers.csv`: who would get
 * another caseworker, by file number. Row security decides what is in them; that they were taken is logged first.
 */
export const areaCutCsv =
  ({ database, clock, readLog }: AreaCutCsvOptions): FastifyPluginAsync =>
  async (app) => {
    const answer =
      (table: Table, what: string) =>
      async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
        const viewer = await request.viewer();
        if (!viewer) return sendError(request, reply, 401, "UNAUTHENTICATED");
        const claims = claimsOf({ ...viewer, request: { id: request.id, purpose: what } }, clock.today());
        const language = languageOf(request);
        const rows = await database.read(claims, (tx) =>
          tx.query<Row[]>(table.sql, [request.params.id.slice(4), language]),
        );
        if (rows.length === 0) return sendError(request, reply, 404, "NOT_FOUND");
        const subjects = rows.flatMap(({ subject }) => subject ?? []);
        const fields = [`AreaCut: ${what}`, `rows: ${rows.length}`];
        await readLog.record(claims, [{ subjects, fields, search: null }], "EXPORT");
        return reply
          .header("content-disposition", `attachment; filename="${what}-${clock.today()}.csv"`)
          .header("cache-control", "no-store")
          .type("text/csv; charset=utf-8")
          .send([table.head[language], ...rows.map(({ cells }) => cells)].map(csvLine).join(""));
      };
    app.get("/export/area-cut/:id.csv", { schema: { params } }, answer(figures, "area-cut"));
    app.get("/export/area-cut/:id/movers.csv", { schema: { params } }, answer(movers, "area-cut-movers"));
  };
