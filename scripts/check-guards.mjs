import "./steps/require-node.mjs";
import { checkGuards } from "./guards/check.mjs";

/** Says something only while the whole source passes: run `npm test` first. */
const { problems } = await checkGuards();
process.exit(problems.length > 0 ? 1 : 0);
