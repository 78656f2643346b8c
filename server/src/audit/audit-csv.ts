import { Readable } from "node:stream";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { claimsOf } from "../access/viewer.js";
import type { Clock } from "../clock.js";
import type { Claims, Database } from "../database/database.js";
import { sendError } from "../http/errors.js";
import { languageOf } from "../http/messages.js";
import { AuditAction } from "./audit-action.js";
import { csvLine } from "./csv-line.js";
import type { ReadLog } from "./read-log.js";

interface AuditCsvOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly readLog: ReadLog;
}

interface Filter {
  readonly fileNumber?: string;
  readonly account?: string;
  readonly action?: string;
  readonly from?: string;
  readonly until?: string;
}

const day = { type: "string", format: "date" } as const;
const filter = {
  type: "object",
  additionalProperties: false,
  properties: {
    fileNumber: { type: "string", maxLength: 100, pattern: "^[^\\u0000]*$" },
    account: { type: "string", pattern: "^usr_[0-9a-f]{32}$" },
    action: { type: "string", enum: Object.values(AuditAction) },
    from: day,
    until: day,
  },
} as const;

const columns = {
  de: [
    "Zeitpunkt",
    "Konto",
    "Rolle",
    "Token",
    "Aktion",
    "Zweck",
    "Aktenzeichen",
    "Tabelle",
    "Felder",
    "Änderung",
    "Namenssuche",
    "Anfrage",
  ],
  en: [
    "Time",
    "Account",
    "Role",
    "Token",
    "Action",
    "Purpose",
    "File numbers",
    "Table",
    "Fields",
    "Change",
    "Search by name",
    "Request",
  ],
} as const;

/** As many rows at a time; each batch is a short transaction of its own. */
const batch = 1_000;

/** `GET /audit.csv`: the audit log as a table, for the data-protection officer. That it was taken is logged first. */
export const auditCsv =
  ({ database, clock, readLog }: AuditCsvOptions): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: Filter }>(
      "/audit.csv",
      { schema: { querystring: filter } },
      async (request: FastifyRequest<{ Querystring: Filter }>, reply: FastifyReply) => {
        const viewer = await request.viewer();
        if (!viewer) return sendError(request, reply, 401, "UNAUTHENTICATED");
        if (viewer.role !== "DATA_PROTECTION_OFFICER") return sendError(request, reply, 403, "FORBIDDEN");
        const asked = { ...viewer, request: { id: request.id, purpose: "audit.csv" } };
        const claims = claimsOf(asked, clock.today());
        const fields = Object.keys(request.query).map((name) => `AuditEventFilter: ${name}`);
        await readLog.record(claims, [{ subjects: [], fields, search: null }], "EXPORT");
        return reply
          .header("content-disposition", `attachment; filename="audit-${clock.today()}.csv"`)
          .header("cache-control", "no-store")
          .type("text/csv; charset=utf-8")
          .send(Readable.from(linesOf(database, claims, request.query, columns[languageOf(request)])));
      },
    );
  };

async function* linesOf(
  database: Database,
  claims: Claims,
  { fileNumber, account, action, from, until }: Filter,
  head: readonly string[],
): AsyncGenerator<string> {
  yield csvLine(head);
  for (let after: string | null = null; ; ) {
    const values = [after, fileNumber ?? null, account?.slice(4) ?? null, action ?? null, from ?? null, until ?? null];
    const rows: { id: string; cells: (string | null)[] }[] = await database.read(claims, (tx) =>
      tx.query(lines, values),
    );
    for (const { cells } of rows) yield csvLine(cells);
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? null;
  }
}

const lines = `
  select e.id, array[to_char(e.at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI:SS'), audit_account_name(e.account_id), e.role,
    case when e.by_token then 'x' end, e.action::text, e.purpose, array_to_string(audit_file_numbers(e.subject_ids), ' '),
    e.table_name, array_to_string(e.fields, '; '),
    (select string_agg(concat(c.field, ': ', c.old, ' → ', c.new), '; ' order by c.field) from audit_field_changes(e.id) c),
    case when e.search is not null then 'x' end, e.request_id] as cells
  from audit_event e
  where ($1::uuid is null or e.id < $1) and ($2::text is null or e.id in (select a.id from audit_about_file($2) a))
    and ($3::uuid is null or e.account_id = $3) and ($4::audit_action is null or e.action = $4)
    and ($5::date is null or e.at >= $5::timestamp at time zone 'Europe/Berlin')
    and ($6::date is null or e.at < ($6::date + 1)::timestamp at time zone 'Europe/Berlin')
  order by e.id desc limit ${batch}`;
