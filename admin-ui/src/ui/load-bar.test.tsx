import { describe, expect, test } from "@jest/globals";
import { loadPieces } from "./load-scale";

describe("load bar", () => {
  test("within the ratio nothing is amber or red", () => {
    const pieces = loadPieces({ load: 80, ratioPlaces: 100, capacity: 100, scaleTo: 200 });
    expect(pieces.within).toEqual({ from: 0, to: 0.4 });
    expect(pieces.over.to - pieces.over.from).toBe(0);
    expect(pieces.beyond.to - pieces.beyond.from).toBe(0);
    expect(pieces.tick).toBe(0.5);
  });

  test("an exception covers what lies above the ratio, its rest is hatched", () => {
    const pieces = loadPieces({ load: 118, ratioPlaces: 100, capacity: 120, scaleTo: 200 });
    expect(pieces.within).toEqual({ from: 0, to: 0.5 });
    expect(pieces.over).toEqual({ from: 0.5, to: 0.59 });
    expect(pieces.unused).toEqual({ from: 0.59, to: 0.6 });
    expect(pieces.capacity).toBe(0.6);
  });

  test("a lowered ratio shows what is beyond capacity", () => {
    const pieces = loadPieces({ load: 121, ratioPlaces: 100, capacity: 100, scaleTo: 200 });
    expect(pieces.within.to).toBe(0.5);
    expect(pieces.beyond).toEqual({ from: 0.5, to: 0.605 });
  });

  test("a preview fits exactly or does not fit", () => {
    const exact = loadPieces({ load: 121, ratioPlaces: 100, capacity: 125, preview: 4, scaleTo: 250 });
    expect(exact.fits).toBe(true);
    expect(exact.preview).toEqual({ from: 121 / 250, to: 0.5 });
    expect(loadPieces({ load: 121, ratioPlaces: 100, capacity: 125, preview: 5 }).fits).toBe(false);
  });

  test("people who leave free places even in a full caseload", () => {
    const pieces = loadPieces({ load: 130, ratioPlaces: 100, capacity: 125, preview: -4, scaleTo: 260 });
    expect(pieces.fits).toBe(true);
    expect(pieces.preview).toEqual({ from: 126 / 260, to: 0.5 });
  });
});
