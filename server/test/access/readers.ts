import type { Viewer } from "../../src/access/viewer.js";
import { type AccessCity, type Role, roles } from "./city.js";

/** Everybody in whose name is asked: an account of each role, and the administrator of the other association. */
export type Reader = Role | "OTHER_ASSOCIATION";

export const readers: readonly Reader[] = [...roles, "OTHER_ASSOCIATION"];

export const roleOf = (reader: Reader): Role => (reader === "OTHER_ASSOCIATION" ? "ASSOCIATION_ADMIN" : reader);

export const accountOf = ({ viewers, stranger }: AccessCity, reader: Reader): Viewer =>
  reader === "OTHER_ASSOCIATION" ? stranger : viewers[reader];
