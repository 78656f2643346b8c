/** @jest-config-loader esbuild-register */
import type { Config } from "jest";

/** Decorator metadata is what TypeGraphQL and TypeORM read: swc emits it, Babel and esbuild do not. */
const swc: [string, Record<string, unknown>] = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: "automatic" },
      },
    },
    module: { type: "es6" },
    sourceMaps: "inline",
  },
];

const config: Config = {
  // Every test file reloads all modules, and the heap grows with each until the worker is replaced.
  workerIdleMemoryLimit: "800MB",
  maxWorkers: 2,
  // Machines differ; a test says that something happens, never how fast.
  testTimeout: 60_000,
  projects: [
    {
      displayName: "server",
      rootDir: "server",
      testEnvironment: "node",
      testMatch: ["<rootDir>/{src,test}/**/*.test.ts"],
      extensionsToTreatAsEsm: [".ts"],
      transform: { "^.+\\.tsx?$": swc },
      moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
      globalSetup: "<rootDir>/test/global-setup.mjs",
      globalTeardown: "<rootDir>/test/global-teardown.mjs",
    },
    {
      displayName: "admin-ui",
      rootDir: "admin-ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/src/**/*.test.{ts,tsx}"],
      extensionsToTreatAsEsm: [".ts", ".tsx"],
      transform: { "^.+\\.tsx?$": swc },
      moduleNameMapper: { "\\.css$": "<rootDir>/test/empty-style.ts" },
      setupFiles: ["<rootDir>/test/browser-stubs.ts"],
    },
  ],
};

export default config;
