import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";

const versionOf = (require, name) => {
  const [folder] = require.resolve.paths(name).filter((path) => {
    try {
      return Boolean(readFileSync(`${path}/${name}/package.json`));
    } catch {
      return false;
    }
  });
  return JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version;
};

/** What a reader must know to judge the figures. Nothing that names the machine or its owner. */
export function machineFacts() {
  const own = createRequire(import.meta.url);
  const server = createRequire(new URL("../dist/main.js", import.meta.url));
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: os.cpus()[0]?.model ?? "unknown",
    cores: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    system: `${os.platform()} ${os.arch()}`,
    load: os.loadavg()[0].toFixed(1),
    packages: {
      "@apollo/server": versionOf(server, "@apollo/server"),
      postgraphile: versionOf(own, "postgraphile"),
      pg: versionOf(server, "pg"),
      autocannon: versionOf(own, "autocannon"),
    },
  };
}
