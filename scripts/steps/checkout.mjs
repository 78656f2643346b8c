import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout; every script works from there, wherever it was called. */
export const checkout = path.resolve(fileURLToPath(import.meta.url), "../../..");
export const cacheDir = path.join(checkout, ".cache");
