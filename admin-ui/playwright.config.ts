import { defineConfig } from "@playwright/test";
import { freePort } from "./e2e/support/free-port";

// The workers read this file too, and inherit what the first reading found.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;
const dataDir = process.env.E2E_DATA ?? "../.cache/e2e-data";

const CASELOADS = /(association|board-drag|hand-over|lost-answer|third-party|whole-caseload)\.e2e\.ts$/;

/** Journeys run against the built server with its own data folder, freshly filled with the synthetic city. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "../.cache/e2e-results",
  forbidOnly: true,
  workers: 2,
  // Two slow cores carry browsers, server and database.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: "pages", testIgnore: CASELOADS },
    // They move the same caseworkers' cases and read their loads: one after the other.
    { name: "caseloads", testMatch: CASELOADS, workers: 1 },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    contextOptions: { reducedMotion: "reduce" },
    // Recording a trace of every journey would double the time; `--trace on` does it when one fails.
    screenshot: "only-on-failure",
    launchOptions: {
      // Debian's own; `npm test` finds or installs it.
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    // `node` itself and not npm: npm would leave the server running when it is told to stop.
    command: "node ../server/dist/main.js --fresh",
    url: `http://localhost:${port}/healthz`,
    // All journeys together are busier than anybody in an hour.
    env: { PORT: port, AID_DATA: dataDir, AID_POINTS_PER_HOUR: "1000000000" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    timeout: 120_000,
  },
});
