import { registerEnumType } from "type-graphql";

export enum AccountRole {
  STEERING = "STEERING",
  ASSOCIATION_ADMIN = "ASSOCIATION_ADMIN",
  CASEWORKER = "CASEWORKER",
  VOLUNTEER_COORDINATOR = "VOLUNTEER_COORDINATOR",
  BOARD = "BOARD",
  DATA_PROTECTION_OFFICER = "DATA_PROTECTION_OFFICER",
}
registerEnumType(AccountRole, {
  name: "AccountRole",
  description: "What an account may do.",
  valuesConfig: {
    STEERING: { description: "The social office's steering of the programme (Projektsteuerung)." },
    ASSOCIATION_ADMIN: { description: "Administers an organization's caseworkers and cases." },
    CASEWORKER: { description: "Answers for refugees." },
    VOLUNTEER_COORDINATOR: { description: "Finds and accompanies volunteers." },
    BOARD: { description: "Member of the advisory board (Beirat): sees figures, no persons." },
    DATA_PROTECTION_OFFICER: { description: "Reads the audit log and answers requests of persons concerned." },
  },
});
