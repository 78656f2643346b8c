import type { AuditLogQuery } from "./audit-log-page.generated";

export type AuditLine = AuditLogQuery["auditEvents"]["edges"][number]["node"];

export const AUDIT_ACTIONS = ["READ", "EXPORT", "INSERT", "UPDATE", "DELETE"] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const isAuditAction = (text: string | undefined): text is AuditAction =>
  AUDIT_ACTIONS.some((action) => action === text);

/** What the interface's own operations are for, where a reader would not know them by their name. */
const PURPOSES = [
  "RefugeePage",
  "RefugeeList",
  "CaseloadBoard",
  "JumpSearch",
  "AccommodationPage",
  "AccommodationList",
  "CaseworkerPage",
  "TransferCases",
  "AssignCaseworker",
  "GrantCapacityException",
  "AuditLog",
  "RefugeeAccess",
] as const;

export const isKnownPurpose = (purpose: string): purpose is (typeof PURPOSES)[number] =>
  PURPOSES.some((known) => known === purpose);
