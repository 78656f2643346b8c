import "reflect-metadata";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { FeatureCollection, Polygon } from "geojson";
import { type ServedCity, servedCity } from "../../test/served-city.js";

/** The districts of Düren, schematic, in a city that knows their names only. */
type Districts = FeatureCollection<Polygon, { key: string; name: string; neighbours: string[] }>;

const file = (): Districts =>
  JSON.parse(readFileSync(new URL("../../data/districts.geojson", import.meta.url), "utf8")) as Districts;

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
  await city.admin.query("truncate district, area_cut, refugee cascade");
  for (const { properties } of file().features) {
    await city.admin.query("insert into district (key, name) values ($1, $2)", [properties.key, properties.name]);
  }
});
afterAll(() => city.close());

async function importing(geoJson: string, headers: Record<string, string> = {}) {
  const { data } = await city.ask(
    "mutation ($input: ImportDistrictBoundariesInput!) { importDistrictBoundaries(input: $input) { districtsCount userErrors { code message field } } }",
    { variables: { input: { geoJson } }, headers },
  );
  return data?.importDistrictBoundaries as { districtsCount: number; userErrors: { code: string; message: string }[] };
}

const saidOf = async (change: (districts: Districts) => void): Promise<string[]> => {
  const districts = file();
  change(districts);
  return (await importing(JSON.stringify(districts))).userErrors.map(({ message }) => message);
};

const outline = (districts: Districts, at: number) => districts.features[at]?.geometry.coordinates[0] ?? [];

describe("the import of boundaries", () => {
  it.each<[string, (districts: Districts) => void, string]>([
    [
      "an unknown key",
      ({ features }) => Object.assign(features[0]?.properties ?? {}, { key: "nowhere" }),
      "There is no district with the key nowhere.",
    ],
    [
      "no key",
      ({ features }) => Object.assign(features[1] ?? {}, { properties: null }),
      "Entry 2 lacks the key of its district (properties.key).",
    ],
    ["a district twice", ({ features }) => features.push(...features.slice(0, 1)), "Merken is in the file twice."],
    ["a district left out", ({ features }) => features.splice(0, 1), "Missing: Merken."],
    [
      "a point",
      ({ features }) => Object.assign(features[0]?.geometry ?? {}, { type: "Point", coordinates: [6.4, 50.8] }),
      "The outline of Merken is no closed polygon in degrees (WGS 84).",
    ],
    [
      "metres",
      (districts) => outline(districts, 0).splice(1, 1, [2_523_000, 5_632_000]),
      "The outline of Merken is no closed polygon in degrees (WGS 84).",
    ],
    [
      "an open outline",
      (districts) => outline(districts, 0).pop(),
      "The outline of Merken is no closed polygon in degrees (WGS 84).",
    ],
    [
      "an outline that crosses itself",
      (districts) => {
        const ring = outline(districts, 0);
        const [a, b] = [ring[5], ring[20]];
        if (a && b) [ring[5], ring[20]] = [b, a];
      },
      "The outline of Merken crosses itself.",
    ],
    [
      "two that overlap",
      ({ features }) => Object.assign(features[0]?.geometry ?? {}, { coordinates: features[1]?.geometry.coordinates }),
      "Merken and Hoven overlap.",
    ],
  ])("refuses %s, and says which", async (_, change, said) => {
    expect(await saidOf(change)).toContain(said);
    expect((await city.admin.query("select from district where boundary is not null")).rowCount).toBe(0);
  });

  it("refuses what is no GeoJSON, in the reader's language", async () => {
    for (const text of ["", "{}", "[1]", "null", '{"type":"FeatureCollection"}']) {
      const { userErrors } = await importing(text, { "accept-language": "de" });
      expect(userErrors).toMatchObject([{ code: "INVALID", message: "Das ist keine GeoJSON-FeatureCollection." }]);
    }
  });

  it("takes over all of them, and finds out who borders on whom", async () => {
    expect(await importing(JSON.stringify(file()))).toEqual({ districtsCount: 20, userErrors: [] });
    const { rows } = await city.admin.query<{ pair: string }>(
      "select array_to_string(array(select unnest(array[a.key, b.key]) order by 1), ' ') as pair from district_neighbour n join district a on a.id = n.district_id join district b on b.id = n.neighbour_id order by 1",
    );
    const known = file().features.flatMap(({ properties }) =>
      properties.neighbours.filter((one) => one > properties.key).map((one) => `${properties.key} ${one}`),
    );
    expect(rows.map(({ pair }) => pair).sort()).toEqual(known.sort());
  });

  it("lets an address find its district, as another library finds it", async () => {
    const { features } = file();
    const answers = new Set<string | null>();
    for (let at = 0; at < 150; at++) {
      const [longitude, latitude] = [6.38 + ((at * 37) % 150) / 750, 50.75 + ((at * 53) % 150) / 1_200];
      const { data } = await city.ask(
        "query ($latitude: Float!, $longitude: Float!) { districtAt(latitude: $latitude, longitude: $longitude) { key } }",
        { variables: { latitude, longitude } },
      );
      const expected = features.find((district) => booleanPointInPolygon([longitude, latitude], district));
      const found = (data?.districtAt as { key: string } | null)?.key ?? null;
      expect([longitude, latitude, found]).toEqual([longitude, latitude, expected?.properties.key ?? null]);
      answers.add(found);
    }
    expect(answers.size).toBeGreaterThan(8);
  });

  it("sees a hole as outside", async () => {
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const { rows } = await city.admin.query<{ inside: boolean; hole: boolean }>(
      "select boundary_contains($1, 1, 1) as inside, boundary_contains($1, 5, 5) as hole",
      [JSON.stringify({ type: "Polygon", coordinates: [square(0, 10), square(4, 6)] })],
    );
    expect(rows).toEqual([{ inside: true, hole: false }]);
  });
});
