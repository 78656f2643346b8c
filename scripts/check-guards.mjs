import "./steps/require-node.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "./steps/checkout.mjs";
import { run, tool } from "./steps/run.mjs";

/**
 * Guards that Postgres does not stand behind, or not alone. Each is taken out of the source for a moment; the tests named
 * must then fail. That somebody is signed in is asked twice, by apollo.ts and context.ts: neither is missed alone.
 * Says something only while the whole source passes: run `npm test` first. A word of the names tries only some.
 */
const guards = [
  [
    "a token's scopes",
    "tokens/scope-check.ts",
    "if (missing.size > 0) throw",
    "if (false) throw",
    "tokens/scopes.test",
  ],
  ["sessions only", "tokens/scope-check.ts", "{ sessionOnly }) => sessionOnly)", "() => false)", "tokens/scopes.test"],
  ["steering grants", "caseload/caseload.service.ts", 'context.viewer.role !== "STEERING"', "false", "permission"],
  ["who restricts a file", "access/restriction.service.ts", "if (!may || viewer", "if (viewer", "access/actions"],
  ["a second factor", "access/sign-in.ts", "(await secondFactors.ask(account.viewer.id)) ??", "", "http/second-factor"],
  ["disabled accounts", "access/sign-in.ts", "if (account.disabled)", "if (false)", "access/sign-in"],
  ["guessing", "access/sign-in.ts", "if (retryAfterSeconds > 0)", "if (false)", "access/sign-in"],
  ["points", "graphql/budget.ts", "if (retryAfterSeconds === null)", "if (true)", "graphql/cost"],
];

const wanted = guards.filter(([name]) => name.includes(process.argv[2] ?? ""));
const unneeded = [];
for (const [name, file, guard, without, tests] of wanted) {
  const source = path.join(checkout, "server/src", file);
  const whole = readFileSync(source, "utf8");
  if (whole.split(guard).length !== 2) throw new Error(`${file} should have exactly one “${guard}”`);
  const putBack = () => writeFileSync(source, whole);
  process.once("exit", putBack);
  let passed = true;
  try {
    writeFileSync(source, whole.replace(guard, without));
    passed = (
      await run(tool("jest"), [tests, "--selectProjects", "server"], {
        stdio: "ignore",
        env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning" },
      })
    ).ok;
  } finally {
    putBack();
    process.off("exit", putBack);
  }
  console.log(`${passed ? "NOT MISSED" : "missed"}: ${name}`);
  if (passed) unneeded.push(name);
}
process.exit(unneeded.length > 0 ? 1 : 0);
