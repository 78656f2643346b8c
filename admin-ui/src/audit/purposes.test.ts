import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import texts from "./texts.de.json" with { type: "json" };

test("every operation of the interface is called by words in the access log, and no other", () => {
  const folder = join(import.meta.dirname, "..");
  const documents = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const operations = documents.flatMap((text) =>
    [...text.matchAll(/^(?:query|mutation) (\w+)/gm)].map(([, name = ""]) => name),
  );
  expect(operations.length).toBeGreaterThan(0);
  const downloads = ["area-cut", "area-cut-movers", "audit_csv"];
  expect(Object.keys(texts.purpose).sort()).toEqual([...operations, ...downloads].sort());
});
