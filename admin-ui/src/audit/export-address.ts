import type { AuditEventFilter } from "./audit-log-page.generated";

/** Where the server gives the same lines as a table. */
export function exportAddress({ fileNumber, accountId, action, from, until }: AuditEventFilter): string {
  const given = Object.entries({ fileNumber, account: accountId, action, from, until }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return given.length > 0 ? `/audit.csv?${new URLSearchParams(given)}` : "/audit.csv";
}
