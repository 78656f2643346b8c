import pg from "pg";
import type { Viewer } from "../../src/access/viewer.js";
import type { Eyes, Wrong } from "./as-viewer.js";
import { type AccessCity, roles } from "./city.js";

/** Rows for each account, in SQL. */
const rowsOf: { readonly [table: string]: string } = {
  authenticator_app: "(user_account_id, secret) select u.id, '\\x00'",
  recovery_code: "(user_account_id, code_hash) select u.id, sha256(u.id::text::bytea)",
  passkey: `(user_account_id, credential_id, public_key, counter, transports, name, created_at)
    select u.id, u.id::text, '\\x00', 0, '{}', 'x', now()`,
  sign_in_challenge: `(user_account_id, id_hash, purpose, content, expires_at)
    select u.id, sha256(u.id::text::bytea), 'x', 'x', now()`,
  mail_outbox: "(user_account_id, content, created_at, next_attempt_at) select u.id, '\\x00', now(), now()",
  provider_account: "(user_account_id, issuer, subject, linked_at) select u.id, 'x', u.id::text, now()",
  idempotency_key: "(user_account_id, key, asked) select u.id, 'x', '\\x00'",
  api_token: `(user_account_id, name, secret_hash, scopes, created_at, expires_at)
    select u.id, 'x', sha256(u.id::text::bytea), '{areas:read}', now(), now() + interval '1 day'`,
};

type Cell = readonly [what: string, viewer: Viewer | null, look: () => Promise<unknown>, expected: unknown];

/** What protects accounts is for signing in only; tokens are one's own; the log is written by all and read by few. */
export async function* wrongInAccountsAndAudit(eyes: Eyes, city: AccessCity): Wrong {
  for (const [what, viewer, look, expected] of [...accountCells(eyes, city), ...auditCells(eyes, city)]) {
    const found = await eyes.as(viewer, look).catch((error: Error) => {
      // Row security refuses the functions of the log as it refuses a viewer.
      if (error instanceof pg.DatabaseError && error.code === "42501") return "refused";
      throw error;
    });
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      yield `${viewer?.role ?? "nobody"}: ${what} is ${JSON.stringify(found)}`;
    }
  }
}

function accountCells(eyes: Eyes, { viewers, stranger }: AccessCity): Cell[] {
  const everybody = [...Object.values(viewers), stranger].map(({ id }) => id).sort();
  const ownersOf = (table: string) => async (): Promise<string[]> => {
    await eyes.client.query(`reset role; insert into ${table} ${rowsOf[table]} from user_account u`);
    await eyes.client.query("set local role aid_app");
    return eyes.column(`select user_account_id from ${table}`);
  };
  const { STEERING } = viewers;
  const token = { ...STEERING, scopes: ["areas:read"] };
  const seen = Object.keys(rowsOf).flatMap((table): Cell[] => {
    const look = ownersOf(table);
    const own = table === "api_token" || table === "idempotency_key";
    return [
      [table, null, look, own ? [] : everybody],
      ...roles.map((role): Cell => [table, viewers[role], look, own ? [viewers[role].id] : []]),
      [`${table} of a token`, token, look, table === "idempotency_key" ? [STEERING.id] : []],
    ];
  });
  const put = () =>
    eyes.changes(
      `insert into mail_outbox (user_account_id, content, created_at, next_attempt_at) values ($1, '\\x00', now(), now())`,
      [STEERING.id],
    );
  return [
    ...seen,
    ["a mail put into the outbox", viewers.ASSOCIATION_ADMIN, put, true],
    ...invitationCells(eyes, { viewers, stranger }),
  ];
}

/** The link of an invitation is made by whoever administers the account, as long as nobody has chosen its password. */
function invitationCells(eyes: Eyes, { viewers, stranger }: Pick<AccessCity, "viewers" | "stranger">): Cell[] {
  const link = (account: Viewer, purpose = "INVITATION") =>
    eyes.changes(
      `insert into sign_in_challenge (user_account_id, id_hash, purpose, content, expires_at)
      values ($1, sha256('x'), $2, 'x', now())`,
      [account.id, purpose],
    );
  /** Of an account that the owner just made one nobody has opened yet. */
  const invite = (account: Viewer, purpose?: string) => async () => {
    await eyes.client.query("reset role");
    await eyes.client.query("update user_account set password_hash = null where id = $1", [account.id]);
    await eyes.client.query("set local role aid_app");
    return link(account, purpose);
  };
  const { STEERING, ASSOCIATION_ADMIN } = viewers;
  return [
    ...roles.flatMap((role): Cell[] => {
      const administers = role === "STEERING" || role === "ASSOCIATION_ADMIN";
      return [
        ["an invitation's link", viewers[role], invite(viewers.CASEWORKER), administers],
        ["an invitation's link elsewhere", viewers[role], invite(stranger), role === "STEERING"],
        ["a link for something else", viewers[role], invite(viewers.CASEWORKER, "RECOVERY"), false],
      ];
    }),
    ["an invitation's link without the scope", { ...STEERING, scopes: ["areas:read"] }, invite(stranger), false],
    ["an invitation's link to an account in use", ASSOCIATION_ADMIN, () => link(viewers.CASEWORKER), false],
  ];
}

function auditCells(eyes: Eyes, { viewers }: AccessCity): Cell[] {
  const { STEERING, CASEWORKER } = viewers;
  const there = (table: string) => () => eyes.column(`select count(*) > 0 from ${table}`);
  const sealed = (look: () => Promise<unknown>) => async () => {
    await eyes.client.query("select audit_seal_lines()");
    await eyes.client.query("select audit_verify(now(), null, null)");
    return look();
  };
  const change = () => eyes.changes("update caseworker_assignment set reason = 'x'");
  const whole = () => eyes.column("select broken_seal is null and seals > 0 from audit_verify(now(), null, null)");
  const name = () => eyes.column("select audit_account_name($1) is not null", [STEERING.id]);
  return [
    ["a change that leaves a line", STEERING, change, true],
    ["the chain", null, sealed(whole), ["true"]],
    // Who may not see the account reads in the file that it was there.
    ["whose account it was", CASEWORKER, name, ["true"]],
    ...roles.flatMap((role): Cell[] => {
      const reads = [String(role === "DATA_PROTECTION_OFFICER")];
      return [
        ["lines", viewers[role], there("audit_event"), reads],
        ["values", viewers[role], there("audit_values"), reads],
        ["seals", viewers[role], sealed(there("audit_seal")), ["true"]],
        ["verifications", viewers[role], sealed(there("audit_verification")), ["true"]],
      ];
    }),
  ];
}
