import { connectionOf } from "../graphql/read/connections.js";
import { Refugee } from "./refugee.js";

export const RefugeeConnection = connectionOf(Refugee);
