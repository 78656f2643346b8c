import { expect, test } from "@jest/globals";
import { renderHook } from "@testing-library/react";
import { useOnce } from "./use-once";

interface Sent {
  persons: number;
  idempotencyKey: string;
}

/** Sends one input after the other; says which of them went under the same key: "aab" is two alike and another. */
async function keysOf(...wanted: { persons: number; lost?: boolean }[]): Promise<string> {
  const { result } = renderHook(() => useOnce());
  const keys: string[] = [];
  for (const { persons, lost } of wanted) {
    const send = async (input: Sent) => {
      keys.push(input.idempotencyKey);
      if (lost) throw new TypeError("Failed to fetch");
      return input.persons;
    };
    const answer = result.current({ persons }, send);
    if (lost) await expect(answer).rejects.toThrow("Failed to fetch");
    else expect(await answer).toBe(persons);
  }
  const different = [...new Set(keys)];
  return keys.map((key) => "abcdef"[different.indexOf(key)]).join("");
}

test("what got no answer goes out again under the same key, until it has one", async () => {
  expect(await keysOf({ persons: 2, lost: true }, { persons: 2, lost: true }, { persons: 2 }, { persons: 2 })).toBe(
    "aaab",
  );
});

test("another input has a key of its own, and so has the first one after it: meanwhile the other may have been done", async () => {
  expect(await keysOf({ persons: 2, lost: true }, { persons: 3 }, { persons: 2 })).toBe("abc");
});
