import { withParams } from "../app/with-params";

/** What stands in the address of the list of emergency accesses. */
type EmergencyListParams = {
  /** `alle`, or else the unread ones only. */
  zeigen?: string | undefined;
};

export const emergencyAccessesPath = (params?: EmergencyListParams) => withParams("/notfallzugriffe", params);

export const restrictedFilesPath = () => "/gesperrte-akten";
