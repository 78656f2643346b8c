import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "./checkout.mjs";
import { giveUp, runQuietly, seconds, tool } from "./run.mjs";

const shared = ["tsconfig.base.json", "package-lock.json"];
const parts = [
  {
    name: "server",
    folder: "server",
    sources: ["src", "tsconfig.json", "tsconfig.build.json"],
    result: "dist/main.js",
    command: [tool("tsc"), "-p", "tsconfig.build.json"],
  },
  {
    name: "admin interface",
    folder: "admin-ui",
    sources: ["src", "public", "index.html", "vite.config.ts", "tsconfig.json", "package.json"],
    result: "dist/index.html",
    command: [tool("vite", "admin-ui"), "build", "--logLevel", "warn"],
  },
];

/** Builds what differs from its last build. What was built from what is noted beside the result. */
export async function buildIfNeeded(names = parts.map((part) => part.name)) {
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const folder = path.join(checkout, part.folder);
    const note = path.join(folder, "dist/.built-from");
    const sources = hashOf([
      ...part.sources.map((source) => path.join(folder, source)),
      ...shared.map((file) => path.join(checkout, file)),
    ]);
    if (existsSync(path.join(folder, part.result)) && existsSync(note) && readFileSync(note, "utf8") === sources)
      continue;
    const began = performance.now();
    process.stdout.write(`Building the ${part.name} … `);
    rmSync(note, { force: true });
    const [command, ...args] = part.command;
    const { ok, output } = await runQuietly(command, args, { cwd: folder });
    console.log(ok ? seconds(began) : "failed");
    if (!ok) giveUp(`${output}\nThe ${part.name} could not be built. The reason stands above.`);
    writeFileSync(note, sources);
  }
}

/** Other ways of building (watching, by hand) leave no note: forget it, so that the next start builds again. */
export function forgetBuilds() {
  for (const part of parts) rmSync(path.join(checkout, part.folder, "dist/.built-from"), { force: true });
}

function hashOf(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn))
    hash.update(`${path.relative(checkout, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .filter((name) => !name.includes(".test."))
    .flatMap((name) => filesIn(path.join(place, name)));
}
