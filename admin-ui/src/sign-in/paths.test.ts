import { describe, expect, test } from "@jest/globals";
import { safeNext, signInPath } from "./paths";

describe("where one goes on after signing in", () => {
  test("only to a path of our own", () => {
    expect(safeNext("/personen?raum=1&on=2018-09-01")).toBe("/personen?raum=1&on=2018-09-01");
    for (const bad of ["https://evil.example", "//evil.example", "/\\evil.example", "personen", undefined]) {
      expect(safeNext(bad)).toBe("/");
    }
  });

  test("the overview needs no mention", () => {
    expect(signInPath("/")).toBe("/anmelden");
    expect(signInPath("/personen?q=x")).toBe("/anmelden?weiter=%2Fpersonen%3Fq%3Dx");
  });
});
