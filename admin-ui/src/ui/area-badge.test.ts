import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, type GraphQLEnumType } from "graphql";
import { type AreaColour, areaColours } from "./area-badge";

const css = readFileSync(join(import.meta.dirname, "../app/tokens.css"), "utf8");
const [light = "", dark = ""] = css.split('[data-mantine-color-scheme="dark"]');
const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../schema.graphql"), "utf8"));
const colours = (schema.getType("AreaColour") as GraphQLEnumType).getValues().map(({ name }) => name as AreaColour);

/** Relative luminance of what a variable stands for in a scheme. */
function luminance(role: string, scheme: string): number {
  const name = /var\((.+)\)/.exec(role)?.[1];
  const hex = new RegExp(`${name}: #(\\w{6});`).exec(scheme)?.[1] ?? "";
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, scheme: string): number {
  const [darker = 0, lighter = 0] = [luminance(one, scheme), luminance(other, scheme)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(colours)("an area in %s", (colour) => {
  test.each([
    ["light", light],
    ["dark", dark],
  ])("can be read in the %s scheme, also the map's words on it", (_, scheme) => {
    const { ink, fill } = areaColours(colour);
    expect(contrast(ink, fill, scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast("var(--text)", fill, scheme)).toBeGreaterThanOrEqual(4.5);
  });
});

test("no two areas' colours are the same", () => {
  expect(new Set(colours.map((colour) => areaColours(colour).fill)).size).toBe(colours.length);
});
