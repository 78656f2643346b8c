import { networkOf } from "./network.js";
import { type Bucket, bucket } from "./throttle.js";
import type { Visitor } from "./visitor.js";

/**
 * Strangers share the account's ten attempts, of which one network gets five: guessing from one place cannot lock the
 * owner out, and from many places for 15 minutes at most. A browser that was signed in before counts by itself, so that
 * strangers never stand in its way. The limit of a network is against trying one password on many accounts; it leaves
 * room for an office behind one address.
 * @param what is guessed: the limits of passwords and codes are counted apart
 * @param knownBrowserOf the account that was signed in to from this browser before
 */
export function guessingBuckets(
  what: "password" | "code",
  account: string,
  { address, browserId }: Pick<Visitor, "address" | "browserId">,
  knownBrowserOf: string | null,
): Bucket[] {
  if (knownBrowserOf !== null && browserId) return [bucket(5, what, "browser", browserId, knownBrowserOf)];
  const network = networkOf(address);
  return [
    bucket(5, what, "account and network", account, network),
    bucket(10, what, "account", account),
    bucket(50, what, "network", network),
  ];
}
