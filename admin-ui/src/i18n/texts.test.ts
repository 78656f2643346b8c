import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import cutsDe from "../areas/cuts/texts.de.json" with { type: "json" };
import cutsEn from "../areas/cuts/texts.en.json" with { type: "json" };
import caseworkDe from "../casework/texts.de.json" with { type: "json" };
import caseworkEn from "../casework/texts.en.json" with { type: "json" };
import firstDe from "./first-texts-de";
import firstEn from "./first-texts-en";
import moreDe from "./more-texts-de";
import moreEn from "./more-texts-en";

const textsDe = { ...firstDe, ...moreDe, casework: caseworkDe, cuts: cutsDe };
const textsEn = { ...firstEn, ...moreEn, casework: caseworkEn, cuts: cutsEn };

type Tree = { [key: string]: string | Tree };

function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|generated|d)\.tsx?$/.test(entry.name)
      ? [readFileSync(path, "utf8")]
      : [];
  });
}

/** Plural forms share the key without its ending. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]).sort();

function textAt(tree: Tree, key: string): string {
  const value = key
    .split(".")
    .reduce<string | Tree | undefined>((at, part) => (typeof at === "object" ? at[part] : at), tree);
  return typeof value === "string" ? value : "";
}

const code = sources(join(import.meta.dirname, "..")).join("\n");

describe.each(Object.keys(textsDe) as (keyof typeof textsDe)[])("texts of %s", (namespace) => {
  const german: Tree = textsDe[namespace];
  const english: Tree = textsEn[namespace];

  test("German and English have the same keys, none empty, with the same placeholders", () => {
    expect(keysOf(english).sort()).toEqual(keysOf(german).sort());
    for (const key of keysOf(german)) {
      expect(textAt(german, key)).not.toBe("");
      expect([key, ...placeholders(textAt(english, key))]).toEqual([key, ...placeholders(textAt(german, key))]);
    }
  });

  test("every key is used", () => {
    const unused = keysOf(german)
      .map(withoutPlural)
      .filter((key) => {
        const wanted = [key, `${namespace}:${key}`];
        if (wanted.some((name) => code.includes(`"${name}"`))) return false;
        // A template such as t(`role.${role}`) uses all keys that start with its fixed part.
        const parents = key
          .split(".")
          .slice(0, -1)
          .map((_, index, parts) => parts.slice(0, index + 1).join("."));
        return !parents.some(
          (parent) => code.includes(`\`${parent}.\${`) || code.includes(`\`${namespace}:${parent}.\${`),
        );
      });
    expect([...new Set(unused)]).toEqual([]);
  });
});
