import "./steps/require-node.mjs";
import { buildIfNeeded } from "./steps/build.mjs";
import { installIfNeeded } from "./steps/install.mjs";

await installIfNeeded();
await buildIfNeeded();
