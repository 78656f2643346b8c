import { readFileSync, writeFileSync } from "node:fs";
import { policiesSql } from "./policies.js";
import { whoSeesWhat } from "./privacy-table.js";

/**
 * `node emit-policies.js [--check]`: writes what follows from the matrix into the files that hold it, between the lines
 * `from the matrix` and `end of the matrix`; with `--check` it only says which of them differ.
 */
const root = new URL("../../../", import.meta.url);
const { up, down } = policiesSql();
const files: readonly [file: string, text: string][] = [
  ["server/migrations/1000000000007-access.up.sql", up],
  ["server/migrations/1000000000007-access.down.sql", down],
  ["docs/privacy.md", whoSeesWhat()],
];

const outdated = files.filter(([file, text]) => {
  const url = new URL(file, root);
  const before = readFileSync(url, "utf8");
  const after = before.replace(
    /(from the matrix[^\n]*\n)[\s\S]*?([^\n]*end of the matrix)/,
    (_, first: string, last: string) => `${first}${text}\n${last}`,
  );
  if (after !== before && !process.argv.includes("--check")) writeFileSync(url, after);
  return after !== before;
});
if (process.argv.includes("--check") && outdated.length > 0) {
  console.log(`${outdated.map(([file]) => file).join(", ")}: not what the matrix says. Run: npm run policies`);
  process.exitCode = 1;
}
