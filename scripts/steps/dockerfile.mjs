import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { checkout } from "./checkout.mjs";
import { runQuietly } from "./run.mjs";

/** Left out of the context by .dockerignore, which this has to agree with. */
const ignored = /(^|\/)(node_modules|dist)(\/|$)|^\.(git|cache|data)(\/|$)/;

/**
 * Does what a Dockerfile says without an engine: each stage is an empty folder, COPY copies, RUN runs there with this
 * machine's programs. It finds files that are missing, and packages that a later stage lacks; it does not find what
 * only the base image decides. Returns the folder and settings of the last stage.
 */
export async function runDockerfile(file, folder) {
  const stages = new Map();
  let stage = null;
  for (const [instruction, rest] of instructionsOf(file)) {
    if (instruction === "FROM") {
      const name = / AS (\S+)$/i.exec(rest)?.[1] ?? "last";
      stage = { root: path.join(folder, name), workdir: "/", env: {}, command: null };
      stages.set(name, stage);
      mkdirSync(stage.root, { recursive: true });
    } else if (instruction === "WORKDIR") {
      stage.workdir = rest;
      mkdirSync(inStage(stage, "."), { recursive: true });
    } else if (instruction === "ENV") {
      Object.assign(stage.env, Object.fromEntries(rest.split(" ").map((pair) => pair.split("="))));
    } else if (instruction === "COPY") {
      copy(stage, stages, rest.split(" "));
    } else if (instruction === "RUN") {
      console.log(`  RUN ${rest}`);
      const { ok, output } = await runQuietly("sh", ["-c", rest], { cwd: inStage(stage, ".") });
      if (!ok) throw new Error(`${file}: RUN ${rest} failed\n${output}`);
    } else if (instruction === "CMD") {
      stage.command = JSON.parse(rest);
    } else if (!["USER", "EXPOSE"].includes(instruction)) {
      throw new Error(`${file}: ${instruction} is not known here`);
    }
  }
  return { ...stage, cwd: inStage(stage, ".") };
}

function instructionsOf(file) {
  const lines = readFileSync(path.join(checkout, file), "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1).trim()]);
}

const inStage = (stage, place) => path.join(stage.root, path.resolve("/", stage.workdir, place));

function copy(stage, stages, words) {
  const from = words[0].startsWith("--from=") ? stages.get(words.shift().slice("--from=".length)) : null;
  const target = words.pop();
  for (const source of words) {
    const origin = from ? path.join(from.root, path.resolve("/", source)) : path.join(checkout, source);
    if (!existsSync(origin)) throw new Error(`COPY: there is no ${source}`);
    // Docker copies a folder's content, and a file into a target that ends in a slash.
    const into = statSync(origin).isDirectory() || !target.endsWith("/") ? target : target + path.basename(source);
    cpSync(origin, inStage(stage, into), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (one) => from !== null || !ignored.test(path.relative(checkout, one)),
    });
  }
}
