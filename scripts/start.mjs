import "./steps/require-node.mjs";
import { buildIfNeeded } from "./steps/build.mjs";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { requireFreePort } from "./steps/free-port.mjs";
import { installIfNeeded } from "./steps/install.mjs";

endWithNpm();
await requireFreePort();
await installIfNeeded();
await buildIfNeeded();
// In this very process: so nothing is between the server and whoever starts or stops it.
await import("../server/dist/main.js");
