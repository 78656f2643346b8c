import type { AuditLogQuery } from "./audit-log-page.generated";

export type AuditLine = AuditLogQuery["auditEvents"]["edges"][number]["node"];

export const AUDIT_ACTIONS = ["READ", "EXPORT", "INSERT", "UPDATE", "DELETE"] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const isAuditAction = (text: string | undefined): text is AuditAction =>
  AUDIT_ACTIONS.some((action) => action === text);
