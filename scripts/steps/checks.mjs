import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { cacheDir, checkout } from "./checkout.mjs";
import { runQuietly, seconds, tool } from "./run.mjs";
import { breakingChanges } from "./schema-changes.mjs";

const steps = [
  ["format and lint", () => runQuietly(tool("biome"), ["check", "."])],
  ["types of the server", () => runQuietly(tool("tsc"), ["-p", "server/tsconfig.json"])],
  ["types of the admin interface", () => runQuietly(tool("tsc"), ["-p", "admin-ui/tsconfig.json"])],
  ["unused code", () => runQuietly(tool("knip"), ["--no-progress"])],
  ["schema.graphql is what the server emits", schemaDrift],
  ["schema.graphql breaks no client", breakingChanges],
  ["policies and docs/privacy.md are what the matrix says", policyDrift],
  [
    "types of the operations are up to date",
    () =>
      runQuietly(tool("graphql-codegen"), ["--config", "codegen.ts", "--check"], {
        cwd: path.join(checkout, "admin-ui"),
      }),
  ],
];

/** Runs every check, prints a line for each, and in full what a failing one says. Returns the names of those. */
export async function checks() {
  const failed = [];
  for (const [name, step] of steps) {
    const began = performance.now();
    const { ok, output } = await step();
    console.log(`${ok ? "✓" : "✗"} ${name} (${seconds(began)})`);
    if (ok) continue;
    console.log(output.trimEnd().replaceAll(/^/gm, "    "));
    failed.push(name);
  }
  return failed;
}

async function policyDrift() {
  await buildIfNeeded(["server"]);
  return runQuietly(process.execPath, ["server/dist/access/emit-policies.js", "--check"]);
}

async function schemaDrift() {
  await buildIfNeeded(["server"]);
  mkdirSync(cacheDir, { recursive: true });
  const emitted = path.join(cacheDir, "schema.graphql");
  const emit = await runQuietly(process.execPath, ["server/dist/graphql/emit-schema.js", emitted]);
  if (!emit.ok) return emit;
  const same = readFileSync(emitted, "utf8") === readFileSync(path.join(checkout, "schema.graphql"), "utf8");
  return { ok: same, output: "schema.graphql differs from what the server emits. Run: npm run schema" };
}
