import type { Role, SessionViewer } from "../app/session";

export const ROLES: readonly Role[] = [
  "STEERING",
  "ASSOCIATION_ADMIN",
  "CASEWORKER",
  "VOLUNTEER_COORDINATOR",
  "BOARD",
  "DATA_PROTECTION_OFFICER",
];

/** The server decides; this only spares the offer of what it would refuse. */
export const rolesToInvite = ({ role }: SessionViewer): readonly Role[] =>
  role === "STEERING" ? ROLES : ["ASSOCIATION_ADMIN", "CASEWORKER"];

export const isRole = (text: string | null | undefined): text is Role => ROLES.some((role) => role === text);
