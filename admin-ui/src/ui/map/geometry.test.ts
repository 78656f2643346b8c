import { describe, expect, test } from "@jest/globals";
import type { Polygon } from "geojson";
import { drawMap, labelLines, neighbourTowards } from "./geometry";

function square(x: number, y: number): Polygon {
  return {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  };
}

const four = [
  { id: "sw", boundary: square(0, 0), group: "A" },
  { id: "se", boundary: square(1, 0), group: "A" },
  { id: "nw", boundary: square(0, 1), group: "B" },
  { id: "ne", boundary: square(1, 1), group: "B" },
];

const lines = (path: string) => path.split("L").length - 1;

describe("district map", () => {
  test("only edges between different areas are borders; the outline is what one district has alone", () => {
    const map = drawMap(four, 216, 216);
    expect(lines(map.borders)).toBe(2);
    expect(lines(map.outline)).toBe(8);
    expect(
      lines(
        drawMap(
          four.map((shape) => ({ ...shape, group: "A" })),
          216,
          216,
        ).borders,
      ),
    ).toBe(0);
  });

  test("a former border is drawn only where none is any more", () => {
    const merged = four.map((shape) => ({ ...shape, group: "A", formerGroup: shape.group }));
    expect(drawMap(merged, 216, 216).formerBorders).toBe("M208.0 108.0L108.0 108.0L8.0 108.0");
    const kept = four.map((shape) => ({ ...shape, formerGroup: shape.group }));
    expect(lines(drawMap(kept, 216, 216).formerBorders)).toBe(0);
  });

  test("north is up and everything stays inside", () => {
    const centre = new Map(drawMap(four, 216, 216).districts.map((district) => [district.id, district.centre]));
    expect(centre.get("nw")?.[1]).toBeLessThan(centre.get("sw")?.[1] ?? 0);
    expect(centre.get("nw")?.[0]).toBeLessThan(centre.get("ne")?.[0] ?? 0);
    for (const [x, y] of centre.values()) expect(Math.min(x, y, 216 - x, 216 - y)).toBeGreaterThan(0);
  });

  test("arrow keys go to the district that lies that way", () => {
    const { districts } = drawMap(four, 216, 216);
    expect(neighbourTowards(districts, "sw", "ArrowUp")).toBe("nw");
    expect(neighbourTowards(districts, "sw", "ArrowRight")).toBe("se");
    expect(neighbourTowards(districts, "sw", "ArrowLeft")).toBeNull();
  });

  test("long names break at their hyphen where the district is narrow", () => {
    expect(labelLines("Echtz-Konzendorf", 90)).toEqual(["Echtz-", "Konzendorf"]);
    expect(labelLines("Echtz-Konzendorf", 200)).toEqual(["Echtz-Konzendorf"]);
    expect(labelLines("Innenstadt", 40)).toEqual(["Innenstadt"]);
  });
});
