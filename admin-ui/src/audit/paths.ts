import { withParams } from "../app/with-params";

/** The filters of the log as they stand in its address, and the line that is looked at. */
export type AuditLogParams = {
  /** A file number. */
  akte?: string | undefined;
  /** An account's id, and the name that stands for it. */
  konto?: string | undefined;
  name?: string | undefined;
  aktion?: string | undefined;
  von?: string | undefined;
  bis?: string | undefined;
  zeile?: string | undefined;
};

export const auditLogPath = (params?: AuditLogParams) => withParams("/protokoll", params);
