import { isIPv6 } from "node:net";

/** What one party controls: an IPv4 address, or the /64 of an IPv6 address, of which a household owns 2^64. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("%", 1)[0]?.split("::") ?? [];
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  const gap = new Array<string>(Math.max(0, 8 - before.length - groups(tail).length)).fill("0");
  const first = [...before, ...gap, ...groups(tail)].slice(0, 4);
  return `${first.map((group) => group.replace(/^0+(?=.)/, "").toLowerCase()).join(":")}::/64`;
}

/** Enough to recognize where one was, not enough to find a household. */
export function shortenedNetwork(address: string): string {
  const network = networkOf(address);
  if (!isIPv6(network.replace("/64", ""))) return network.replace(/\d+$/, "x");
  return `${network.split(":").slice(0, 3).join(":")}::/48`;
}
