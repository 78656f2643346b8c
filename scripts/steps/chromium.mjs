import { accessSync, constants } from "node:fs";
import path from "node:path";
import { giveUp, run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The path of a Chromium: the one of CHROMIUM_PATH, an installed one, or for root Debian's package, installed now. */
export async function requireChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0) {
    giveUp(
      "The browser journeys need Chromium. Install it with: sudo apt-get install chromium, or set CHROMIUM_PATH to the one you have.",
    );
  }
  console.log("Installing Chromium for the browser journeys (Debian's package) …");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["-qq", "update"], options);
  await run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", "chromium"], options);
  return findChromium() ?? giveUp("Chromium could not be installed. What apt-get said stands above.");
}

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return isProgram(given) ? given : giveUp(`CHROMIUM_PATH is ${given}, and that is no program.`);
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
