import { readFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "./checkout.mjs";
import { runQuietly } from "./run.mjs";

/**
 * Compares schema.graphql with the last release (the newest version tag), or before the first release with the last
 * commit. A change that breaks clients passes only when the CHANGELOG's Unreleased section announces it.
 */
export async function breakingChanges() {
  const tag = await runQuietly("git", ["describe", "--tags", "--abbrev=0", "--match", "v*"]);
  const before = await runQuietly("git", ["show", `${tag.ok ? tag.output.trim() : "HEAD"}:schema.graphql`]);
  // Without a schema from before, or without git, there is nothing to break.
  if (!before.ok) return { ok: true, output: "" };

  const { buildSchema } = await import("graphql");
  const { CriticalityLevel, diff } = await import("@graphql-inspector/core");
  const now = readFileSync(path.join(checkout, "schema.graphql"), "utf8");
  const changes = await diff(buildSchema(before.output), buildSchema(now));
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  const isAnnounced = /^(- )?\**Breaking:/m.test(unreleased());
  return {
    ok: breaking.length === 0 || isAnnounced,
    output: [
      ...breaking.map((change) => change.message),
      'Clients would break. Deprecate instead, or announce it in CHANGELOG.md under "Unreleased" in a line that begins with "Breaking:".',
    ].join("\n"),
  };
}

function unreleased() {
  const changelog = readFileSync(path.join(checkout, "CHANGELOG.md"), "utf8");
  return changelog.split(/^## /m).find((section) => section.startsWith("[Unreleased]")) ?? "";
}
