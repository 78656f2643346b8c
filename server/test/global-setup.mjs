import { rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/**
 * Starts one Postgres for the whole run. Jest loads this file by Node's own means, which know no TypeScript: so what it
 * needs is bundled first (20 ms), at a place from which the migrations are found as from `src/database`.
 */
export default async function globalSetup() {
  const bundle = path.resolve(import.meta.dirname, `../dist/test/postgres-for-tests-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, "postgres-for-tests.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const { startPostgresForTests } = await import(bundle);
  rmSync(bundle);
  const postgres = await startPostgresForTests(path.resolve(import.meta.dirname, "../../.cache"));
  process.env.AID_TEST_POSTGRES = JSON.stringify(postgres.connection);
  globalThis.stopPostgresForTests = () => postgres.stop();
}
