import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "./checkout.mjs";
import { giveUp, run, seconds } from "./run.mjs";

/**
 * Compares the lock file with npm's own account of what is installed (10 ms). Optional packages are left out: npm
 * installs only those of this platform.
 */
export function isInstalled(folder = checkout) {
  try {
    const wanted = readPackages(path.join(folder, "package-lock.json"));
    const present = readPackages(path.join(folder, "node_modules/.package-lock.json"));
    return Object.entries(wanted).every(([place, entry]) => {
      if (!place.includes("node_modules/") || entry.optional || entry.devOptional || entry.extraneous) return true;
      if (entry.link) return lstatSync(path.join(folder, place)).isSymbolicLink();
      return present[place]?.version === entry.version;
    });
  } catch {
    // Nothing is installed, or it cannot be read: installing mends both.
    return false;
  }
}

const readPackages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

export async function installIfNeeded() {
  if (isInstalled()) return;
  const began = performance.now();
  console.log("Installing packages (first run or a new version, about a minute) …");
  const stillThere = setInterval(() => console.log(`  … still installing (${seconds(began)})`), 15_000);
  // Called by npm, use that npm. Building needs the development packages, in production mode too.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev"];
  const { ok } = npm ? await run(process.execPath, [npm, ...args]) : await run("npm", args);
  clearInterval(stillThere);
  if (!ok) giveUp("The packages could not be installed. What npm said stands above.");
}
