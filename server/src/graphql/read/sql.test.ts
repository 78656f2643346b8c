import { describe, expect, it } from "@jest/globals";
import { and, identifier, join, literal, Param, raw, render, sql } from "./sql.js";

const param = (value: unknown, type = "text"): Param => new Param(() => value, type);

describe("SQL as a value", () => {
  it("numbers parameters in the order they occur, the same one once", () => {
    const [name, day] = [param("'; drop table refugee; --"), param("2018-07-31", "date")];
    const inner = sql`b = ${day} and c = ${name}`;
    const { text, params } = render(sql`select a from t where a = ${name} and ${inner}`);
    expect(text).toBe("select a from t where a = $1::text and b = $2::date and c = $1::text");
    expect(params).toEqual([name, day]);
  });

  it("keeps two parameters of equal value apart", () => {
    expect(render(sql`${param(1, "int4")} + ${param(1, "int4")}`).text).toBe("$1::int4 + $2::int4");
  });

  it("joins with a separator, and nothing with nothing", () => {
    expect(render(join([raw("a"), raw("b"), raw("c")], ", ")).text).toBe("a, b, c");
    expect(render(join([], ", ")).text).toBe("");
  });

  it("takes no condition for true", () => {
    expect(render(and([])).text).toBe("true");
    expect(render(and([raw("a"), raw("b")])).text).toBe("a and b");
  });

  it("doubles quotes in literals and identifiers", () => {
    expect(render(literal("O'Hara")).text).toBe("'O''Hara'");
    expect(render(identifier('a"b')).text).toBe('"a""b"');
  });
});
