import { randomUUID } from "node:crypto";
import type pg from "pg";
import { sealReason, vault } from "../vault.js";
import { type Canary, fresh, freshCanary } from "./canary.js";
import type { AccessCity } from "./city.js";
import { accountOf, type Reader, readers } from "./readers.js";

type Kept = Pick<Canary, "text" | "where" | "table"> & {
  readonly bySql: readonly Reader[];
  readonly byApi: readonly Reader[];
};

const canary = ({ bySql, byApi, ...kept }: Kept, isSealed = false): Canary => ({
  ...kept,
  isId: false,
  person: null,
  isSealed,
  bySql: new Set(isSealed ? [] : bySql),
  byApi: new Set(byApi),
});

/** What is no cell of the matrix, because its rules stand in policies and functions of its own. */
export async function plantBesides(owner: pg.Client, city: AccessCity): Promise<Canary[]> {
  const canaries: Canary[] = [];
  for (const reader of readers) canaries.push(...(await plantForAccount(owner, city, reader)));
  return [...canaries, await plantInSubstitution(owner), ...(await plantInRestricted(owner, city))];
}

/** Mail address, a token's name, a mail on its way, why files were opened. */
async function plantForAccount(owner: pg.Client, city: AccessCity, reader: Reader): Promise<Canary[]> {
  const { id } = accountOf(city, reader);
  const sameHouse: Reader[] = reader === "CASEWORKER" ? ["ASSOCIATION_ADMIN"] : [];
  const [address, token, mail] = [await freshCanary(owner), await freshCanary(owner), await freshCanary(owner)];
  await owner.query("update user_account set email = $2 where id = $1", [id, `${address}@test.example`]);
  await owner.query(
    `insert into api_token (user_account_id, name, secret_hash, scopes, created_at, expires_at)
    values ($1, $2, sha256(convert_to($2, 'UTF8')), '{areas:read}', now(), now() + interval '1 day')`,
    [id, token],
  );
  const mailId = randomUUID();
  await owner.query(
    `insert into mail_outbox (id, user_account_id, content, created_at, next_attempt_at)
    values ($1, $2, $3, now(), 'infinity')`,
    [mailId, id, vault.seal(mail, `mail_outbox.content.${mailId}`)],
  );
  const own: Reader[] = [reader];
  return [
    canary({
      text: address,
      where: `mail address of ${reader}`,
      table: "user_account",
      bySql: [reader, "STEERING", "DATA_PROTECTION_OFFICER", ...sameHouse],
      byApi: [reader, "STEERING", ...sameHouse],
    }),
    canary({ text: token, where: `name of a token of ${reader}`, table: "api_token", bySql: own, byApi: own }),
    canary({ text: mail, where: `mail to ${reader}`, table: "mail_outbox", bySql: [], byApi: [] }, true),
    ...(await plantInEmergencies(owner, city, reader)),
  ];
}

async function plantInEmergencies(owner: pg.Client, city: AccessCity, reader: Reader): Promise<Canary[]> {
  const { rows } = await owner.query<{ id: string }>("select id from emergency_access where user_account_id = $1", [
    accountOf(city, reader).id,
  ]);
  const canaries: Canary[] = [];
  for (const { id } of rows) {
    const text = await freshCanary(owner);
    const sealed = sealReason("emergency_access", id, `${text} rief in der Nacht an`);
    await owner.query("update emergency_access set sealed_reason = $2 where id = $1", [id, sealed]);
    const where = `reason of ${reader} for opening a file`;
    // Whoever looks after the person reads in the file who else opened it.
    const byApi: Reader[] = [reader, "DATA_PROTECTION_OFFICER", "STEERING", "OTHER_ASSOCIATION"];
    canaries.push(canary({ text, where, table: "emergency_access", bySql: [], byApi }, true));
  }
  return canaries;
}

async function plantInSubstitution(owner: pg.Client): Promise<Canary> {
  const text = await freshCanary(owner);
  const { rows } = await owner.query<{ id: string }>("select id from substitution where upper(period) = '2018-08-14'");
  const id = rows[0]?.id ?? "";
  const sealed = sealReason("substitution", id, text);
  await owner.query("update substitution set sealed_reason = $2 where id = $1", [id, sealed]);
  const byApi: Reader[] = ["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER", "OTHER_ASSOCIATION"];
  return canary({ text, where: "reason of a substitution", table: "substitution", bySql: [], byApi }, true);
}

/** A file that nobody may read: who restricts files sees its number and why, and never whose it is. */
async function plantInRestricted(owner: pg.Client, city: AccessCity): Promise<Canary[]> {
  const [name, reason, entry] = [await freshCanary(owner), await freshCanary(owner), randomUUID()];
  const refugeeId = await city.make.refugee({ familyName: name });
  const { rows } = await owner.query<{ number: string }>(
    `update refugee set file_number = ${fresh} where id = $1 returning file_number as number`,
    [refugeeId],
  );
  await owner.query("insert into refugee_restriction values ($1)", [refugeeId]);
  await owner.query(
    `insert into refugee_restriction_entry (id, refugee_id, lifted, sealed_reason, recorded_by_id)
    values ($1, $2, false, $3, $4)`,
    [entry, refugeeId, sealReason("refugee_restriction_entry", entry, reason), city.viewers.STEERING.id],
  );
  const restrict: Reader[] = ["STEERING", "DATA_PROTECTION_OFFICER"];
  const table = "refugee_restriction_entry";
  return [
    canary({ text: name, where: "name in a restricted file", table: "refugee_identity", bySql: [], byApi: [] }),
    canary({ text: rows[0]?.number ?? "", where: "number of a restricted file", table, bySql: [], byApi: restrict }),
    canary({ text: reason, where: "reason of a restriction", table, bySql: [], byApi: restrict }, true),
  ];
}
