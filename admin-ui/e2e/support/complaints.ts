import type { BrowserContext } from "@playwright/test";

/** Fills up while the browser runs: script errors, console errors, calls to third parties. */
export function complaintsOf(context: BrowserContext, baseURL: string | undefined): readonly string[] {
  const home = new URL(baseURL ?? "").origin;
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(`script error: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // "Who is signed in?" is answered with 401 when nobody is, and Chromium writes every 401 into its console.
    if (new URL(message.location().url || home).pathname === "/auth/me" && message.text().includes("401")) return;
    complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== home) complaints.push(`third party: ${request.url()}`);
  });
  return complaints;
}
