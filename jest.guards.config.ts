/** @jest-config-loader esbuild-register */
import type { Config } from "jest";
import whole from "./jest.config";
import guards from "./scripts/guards/guards.json";

const [server] = whole.projects as Config[];
const [[files, [, swc]]] = Object.entries(server.transform ?? {}) as [string, [string, object]][];

/**
 * For each guard that Postgres does not stand behind, or not alone, the tests that must miss it: run without it. `file` is
 * one of `server/src`; `without` is left there of `guard`. All take one Postgres, and share what is compiled. That somebody
 * is signed in is asked twice, by apollo.ts and context.ts: neither is missed alone.
 */
const config: Config = {
  ...whole,
  reporters: ["<rootDir>/scripts/guards/reporter.mjs"],
  projects: guards.map(({ name, tests, ...guard }) => ({
    ...server,
    displayName: name,
    id: "guards",
    testMatch: [`<rootDir>/src/${tests}*.test.ts`],
    transform: { [files]: ["<rootDir>/../scripts/guards/without-guard.mjs", { swc, ...guard }] },
  })),
};

export default config;
