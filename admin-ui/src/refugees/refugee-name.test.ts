import { describe, expect, test } from "@jest/globals";
import { countryName, languageName } from "../i18n/display-names";
import { fullName, listName, shortName } from "./refugee-name";

const named = (givenNames: string, familyName: string) => ({
  fileNumber: "AiD-10412",
  identity: { givenNames, familyName },
});

describe("names of people", () => {
  test("family name first in lists, last when spoken", () => {
    expect(listName(named("Amira", "Beispielfeld"))).toBe("Beispielfeld, Amira");
    expect(fullName(named("Amira", "Beispielfeld"))).toBe("Amira Beispielfeld");
    expect(shortName(named("Amira", "Beispielfeld"))).toBe("Amira");
  });

  test("one name only needs no comma", () => {
    expect(listName(named("Sirwan", ""))).toBe("Sirwan");
    expect(fullName(named("", "Sirwan"))).toBe("Sirwan");
    expect(shortName(named("", "Sirwan"))).toBe("Sirwan");
  });

  test("a hidden identity is called by its number", () => {
    const hidden = { fileNumber: "AiD-10412", identity: null };
    expect([listName(hidden), fullName(hidden), shortName(hidden)]).toEqual(Array(3).fill("AiD-10412"));
  });
});

describe("names of languages and countries", () => {
  test("in the language of the interface", () => {
    expect([languageName("sqi", "de"), languageName("sqi", "en")]).toEqual(["Albanisch", "Albanian"]);
    expect([countryName("XK", "de"), countryName("IQ", "en")]).toEqual(["Kosovo", "Iraq"]);
  });

  test("Kurmanji stays Kurmanji: it needs another interpreter than Sorani", () => {
    expect([languageName("kmr", "de"), languageName("ckb", "de")]).toEqual(["Kurmandschi", "Sorani"]);
  });
});
