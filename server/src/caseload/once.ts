import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { UserErrorCode } from "../graphql/user-error.js";
import type { CaseloadMessages } from "./caseload.messages.js";
import { Refused } from "./caseload.refusals.js";

/** A mutation that whoever got no answer may send again. */
export interface Repeatable {
  mutation: string;
  input: { idempotencyKey?: string | null };
}

/**
 * Does the work, unless the viewer had it done under the same key: then it answers what it answered. The key stands in
 * the work's own transaction: what is taken back was never done, and who asks meanwhile waits for how it ends.
 * @throws Refused if something else was asked for under the key
 */
export async function once<T>(
  tx: EntityManager,
  { mutation, input }: Repeatable,
  say: CaseloadMessages,
  work: () => Promise<T>,
): Promise<T> {
  const { idempotencyKey: key, ...rest } = input;
  if (typeof key !== "string") return work();
  const asked = createHash("sha256")
    .update(JSON.stringify([mutation, rest], inOrder))
    .digest();
  await tx.query("select forget_idempotency_keys()");
  const taken = await tx.query<unknown[]>(
    `insert into idempotency_key (user_account_id, key, asked) values (viewer_id(), $1, $2)
    on conflict do nothing returning 1`,
    [key, asked],
  );
  if (taken.length === 0) return answeredBefore(tx, key, asked, say);
  const done = await work();
  await tx.query("update idempotency_key set answer = $2 where user_account_id = viewer_id() and key = $1", [
    key,
    JSON.stringify(done),
  ]);
  return done;
}

async function answeredBefore<T>(tx: EntityManager, key: string, asked: Buffer, say: CaseloadMessages): Promise<T> {
  const [before] = await tx.query<{ answer: T; same: boolean }[]>(
    "select answer, asked = $2 as same from idempotency_key where user_account_id = viewer_id() and key = $1",
    [key, asked],
  );
  if (!before?.same) throw Refused.because(UserErrorCode.INVALID, ["idempotencyKey"], say.keyOfSomethingElse);
  return before.answer;
}

/** Whatever order a program writes its values in; absent is null. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined && one !== null)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
