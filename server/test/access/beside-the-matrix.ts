import type { Viewer } from "../../src/access/viewer.js";
import type { Eyes, Wrong } from "./as-viewer.js";
import { type AccessCity, roles } from "./city.js";
import { draftCells } from "./draft-cells.js";
import { handOverCells } from "./hand-over-cells.js";
import { wrongRestriction } from "./restriction-cells.js";
import { taskCells } from "./task-cells.js";

/** Nobody opens it here. */
const anySeal = "decode(repeat('00', 60), 'hex')";

export type Cell = readonly [what: string, viewer: Viewer | null, look: () => Promise<unknown>, expected: unknown];

/** The rules that are no cell of the matrix: accounts, substitutions, emergencies, restrictions, whose caseworkers. */
export async function* wrongBesides(eyes: Eyes, city: AccessCity): Wrong {
  const cells = [
    ...accountCells(eyes, city),
    ...draftCells(eyes, city),
    ...placeCells(eyes, city),
    ...caseworkerCells(eyes, city),
    ...substitutionCells(eyes, city),
    ...emergencyCells(eyes, city),
    ...restrictionCells(eyes, city),
    ...handOverCells(eyes, city),
    ...taskCells(eyes, city),
  ];
  for (const [what, viewer, look, expected] of cells) {
    const found = await eyes.as(viewer, look);
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      yield `${viewer?.role ?? "nobody"}: ${what} is ${JSON.stringify(found)}`;
    }
  }
  yield* wrongRestriction(eyes, city);
}

function accountCells(eyes: Eyes, { viewers, stranger }: AccessCity): Cell[] {
  const everybody = [...Object.values(viewers), stranger].map(({ id }) => id).sort();
  const ofCaritas = [viewers.CASEWORKER.id, viewers.ASSOCIATION_ADMIN.id].sort();
  const known = {
    STEERING: everybody,
    ASSOCIATION_ADMIN: ofCaritas,
    CASEWORKER: [viewers.CASEWORKER.id],
    VOLUNTEER_COORDINATOR: [viewers.VOLUNTEER_COORDINATOR.id],
    BOARD: [viewers.BOARD.id],
    DATA_PROTECTION_OFFICER: everybody,
  };
  const accounts = () => eyes.column("select id from user_account");
  /** Of a table into which the owner just put a row for every account. */
  const ownersOf = (table: string, more: string) => async (): Promise<string[]> => {
    const row = "sha256(u.id::text::bytea), u.id, now() from user_account u";
    await eyes.client.query(`reset role; insert into ${table} (id_hash, user_account_id, ${more}) select ${row}`);
    await eyes.client.query("set local role aid_app");
    return eyes.column(`select user_account_id from ${table}`);
  };
  const sessions = ownersOf("session", "expires_at");
  const browsers = ownersOf("known_browser", "last_used_at");
  return [
    ["accounts", null, accounts, everybody],
    ["sessions", null, sessions, everybody],
    ["browsers", null, browsers, everybody],
    ...roles.flatMap((role): Cell[] => [
      ["accounts", viewers[role], accounts, known[role]],
      ["sessions", viewers[role], sessions, [viewers[role].id]],
      ["browsers", viewers[role], browsers, [viewers[role].id]],
    ]),
  ];
}

/** That a place exists everybody may know; where an empty flat is, those who look for its next tenants. */
function placeCells(eyes: Eyes, { viewers, places }: AccessCity): Cell[] {
  const empty = () =>
    eyes.column("select accommodation_id from accommodation_address where accommodation_id in ($1, $2)", [
      places.emptyNorth,
      places.emptySouth,
    ]);
  const all = [places.emptyNorth, places.emptySouth].sort();
  const count = (table: string) => () => eyes.column(`select count(*) > 5 from ${table}`);
  return [
    ["empty flats", viewers.STEERING, empty, all],
    ["empty flats", viewers.ASSOCIATION_ADMIN, empty, [places.emptyNorth]],
    ["empty flats", viewers.CASEWORKER, empty, [places.emptyNorth]],
    ["empty flats", viewers.BOARD, empty, []],
    ["places", null, count("accommodation"), ["false"]],
    ["units", null, count("housing_unit"), ["false"]],
    ...roles.flatMap((role): Cell[] => [
      ["places", viewers[role], count("accommodation"), ["true"]],
      ["units", viewers[role], count("housing_unit"), ["true"]],
    ]),
  ];
}

/** An administrator moves cases among the own caseworkers only, and everybody signs for it. */
function caseworkerCells(eyes: Eyes, { viewers, ids, caseworkers }: AccessCity): Cell[] {
  const { STEERING, ASSOCIATION_ADMIN } = viewers;
  const give = (caseworkerId: string, by: string) => () =>
    eyes.changes(
      `insert into caseworker_assignment (refugee_id, caseworker_id, period, recorded_by_id)
      values ($1, $2, '[2018-08-01,)', $3)`,
      [ids.newcomer, caseworkerId, by],
    );
  const old = (sql: string) => () => eyes.changes(sql, [ids.takenOver, caseworkers.sofie]);
  const change = old("update caseworker_assignment set period = period where refugee_id = $1 and caseworker_id = $2");
  const remove = old("delete from caseworker_assignment where refugee_id = $1 and caseworker_id = $2");
  const grant = (by: string) => () =>
    eyes.changes(
      `insert into capacity_exception (caseworker_id, extra_places, period, reason, granted_by_id)
      values ($1, 1, '[2018-08-01,2018-09-01)', 'Test', $2)`,
      [caseworkers.bert, by],
    );
  return [
    ["to an own caseworker", ASSOCIATION_ADMIN, give(caseworkers.bert, ASSOCIATION_ADMIN.id), true],
    ["to another organization's", ASSOCIATION_ADMIN, give(caseworkers.sofie, ASSOCIATION_ADMIN.id), false],
    ["in another's name", ASSOCIATION_ADMIN, give(caseworkers.bert, STEERING.id), false],
    ["in another's name", STEERING, give(caseworkers.bert, ASSOCIATION_ADMIN.id), false],
    ["to anybody", STEERING, give(caseworkers.sofie, STEERING.id), true],
    ["another organization's past changed", ASSOCIATION_ADMIN, change, false],
    ["another organization's past removed", ASSOCIATION_ADMIN, remove, false],
    ["anybody's past changed", STEERING, change, true],
    ["anybody's past removed", STEERING, remove, true],
    ["an exception in another's name", STEERING, grant(ASSOCIATION_ADMIN.id), false],
  ];
}

function substitutionCells(eyes: Eyes, { viewers, stranger, caseworkers, substitutions }: AccessCity): Cell[] {
  const record = (who: string, by: string, substitute: string) => () =>
    eyes.changes(
      `insert into substitution (caseworker_id, substitute_id, period, recorded_by_id)
      values ($1, $2, '[2019-01-01,2019-02-01)', $3)`,
      [who, substitute, by],
    );
  const { anna, bert, sofie } = caseworkers;
  const end = () =>
    eyes.changes("update substitution set period = daterange(lower(period), '2018-08-01') where id = $1", [
      substitutions[0],
    ]);
  const remove = () => eyes.changes("delete from substitution where id = $1", [substitutions[0]]);
  const seen = () => eyes.column("select count(*) from substitution");
  const may: readonly string[] = ["STEERING", "ASSOCIATION_ADMIN"];
  return [
    ...roles.flatMap((role): Cell[] => {
      const viewer = viewers[role];
      return [
        ["a substitution", viewer, record(anna, viewer.id, bert), may.includes(role)],
        ["a substitution ended", viewer, end, may.includes(role)],
        ["a substitution removed", viewer, remove, may.includes(role)],
        ["substitutions seen", viewer, seen, [may.includes(role) || role === "CASEWORKER" ? "2" : "0"]],
      ];
    }),
    ["a substitution of others", stranger, record(anna, stranger.id, bert), false],
    ["a substitution from elsewhere", stranger, record(sofie, stranger.id, bert), false],
    ["a substitution across organizations", viewers.STEERING, record(sofie, viewers.STEERING.id, bert), false],
    ["a substitution in another's name", viewers.STEERING, record(anna, stranger.id, bert), false],
    ["others' substitution ended", stranger, end, false],
    ["others' substitution removed", stranger, remove, false],
    ["substitutions seen", null, seen, ["0"]],
    [
      "a token's substitution",
      { ...viewers.STEERING, scopes: ["caseload:read"] },
      record(anna, viewers.STEERING.id, bert),
      false,
    ],
  ];
}

function emergencyCells(eyes: Eyes, { viewers, ids }: AccessCity): Cell[] {
  const open =
    (account: string, granted = "now()") =>
    () =>
      eyes.changes(
        `insert into emergency_access (user_account_id, refugee_id, file_number, sealed_reason, granted_at, until)
      values ($1, $2, 'AiD-1', ${anySeal}, ${granted}, ${granted} + interval '8 hours')`,
        [account, ids.strangers],
      );
  const look = () => eyes.changes("update emergency_access set read_at = now()");
  const seen = () => eyes.column("select count(*) from emergency_access");
  const may: readonly string[] = ["ASSOCIATION_ADMIN", "CASEWORKER", "DATA_PROTECTION_OFFICER"];
  const { CASEWORKER, DATA_PROTECTION_OFFICER } = viewers;
  return [
    ...roles.flatMap((role): Cell[] => [
      ["a file opened", viewers[role], open(viewers[role].id), may.includes(role)],
      ["notices read", viewers[role], look, role === "DATA_PROTECTION_OFFICER"],
      ["notices seen", viewers[role], seen, [role === "DATA_PROTECTION_OFFICER" ? String(2 * roles.length) : "2"]],
    ]),
    ["a file opened for another", CASEWORKER, open(DATA_PROTECTION_OFFICER.id), false],
    ["a file opened for later", CASEWORKER, open(CASEWORKER.id, "(now() + interval '1 day')"), false],
    [
      "a token's file opened",
      { ...CASEWORKER, scopes: ["refugees:read", "caseload:write"] },
      open(CASEWORKER.id),
      false,
    ],
    ["notices seen", null, seen, ["0"]],
  ];
}

function restrictionCells(eyes: Eyes, { viewers, ids }: AccessCity): Cell[] {
  const { client } = eyes;
  const may: readonly string[] = ["STEERING", "DATA_PROTECTION_OFFICER"];
  const restrict = () => eyes.changes("insert into refugee_restriction values ($1)", [ids.own]);
  /** Of a file that its owner just restricted for the board. */
  const restricted = (look: () => Promise<unknown>) => async () => {
    await client.query("reset role");
    await client.query("insert into refugee_restriction values ($1)", [ids.own]);
    await client.query("insert into refugee_restriction_reader values ($1, $2)", [ids.own, viewers.BOARD.id]);
    await client.query(
      `insert into refugee_restriction_entry (refugee_id, lifted, sealed_reason, recorded_by_id)
      values ($1, false, ${anySeal}, $2)`,
      [ids.own, viewers.BOARD.id],
    );
    await client.query("set local role aid_app");
    return look();
  };
  const name = (account: string) =>
    restricted(() => eyes.changes("insert into refugee_restriction_reader values ($1, $2)", [ids.own, account]));
  const unname = restricted(() => eyes.changes("delete from refugee_restriction_reader"));
  const lift = restricted(async () => {
    await client.query("reset role; delete from refugee_restriction_reader; set local role aid_app");
    return eyes.changes("delete from refugee_restriction");
  });
  const files = restricted(() => eyes.column("select count(*) from refugee_restriction"));
  const entries = restricted(() => eyes.column("select count(*) from refugee_restriction_entry"));
  const note = (by: string) => () =>
    eyes.changes(
      `insert into refugee_restriction_entry (refugee_id, lifted, sealed_reason, recorded_by_id)
      values ($1, false, ${anySeal}, $2)`,
      [ids.own, by],
    );
  return [
    ["restricted files", null, files, ["0"]],
    ["a restriction in another's name", viewers.STEERING, note(viewers.BOARD.id), false],
    ["a token's restriction", { ...viewers.STEERING, scopes: ["refugees:read"] }, restrict, false],
    ...roles.flatMap((role): Cell[] => {
      const viewer = viewers[role];
      const allowed = may.includes(role);
      return [
        ["restricted", viewer, restrict, allowed],
        ["named", viewer, name(viewer.id), allowed],
        ["unnamed", viewer, unname, allowed],
        ["lifted", viewer, lift, allowed],
        ["noted", viewer, note(viewer.id), allowed],
        ["restricted files", viewer, files, ["1"]],
        ["reasons", viewer, entries, [allowed ? "1" : "0"]],
      ];
    }),
  ];
}
