import { describe, expect, it } from "@jest/globals";
import { BoundedCache } from "./bounded-cache.js";

describe("a bounded cache", () => {
  it("makes a thing once", () => {
    const cache = new BoundedCache<string, object>(2);
    const made = cache.getOrMake("a", () => ({}));
    expect(cache.getOrMake("a", () => ({ another: true }))).toBe(made);
  });

  it("keeps no more than it may, and forgets first what was not used for longest", () => {
    const cache = new BoundedCache<string, number>(2);
    const made: string[] = [];
    const use = (key: string) => cache.getOrMake(key, () => made.push(key));
    for (const key of ["a", "b", "a", "c", "a", "b"]) use(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
    expect(cache.size).toBe(2);
  });

  it("remembers nothing of what could not be made", () => {
    const cache = new BoundedCache<string, number>(2);
    const failing = () => {
      throw new Error("no plan");
    };
    expect(() => cache.getOrMake("a", failing)).toThrow("no plan");
    expect(cache.getOrMake("a", () => 1)).toBe(1);
  });
});
