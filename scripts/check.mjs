import "./steps/require-node.mjs";
import { checks } from "./steps/checks.mjs";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { installIfNeeded } from "./steps/install.mjs";

endWithNpm();
await installIfNeeded();
const failed = await checks();
process.exit(failed.length > 0 ? 1 : 0);
