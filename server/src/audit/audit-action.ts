import { registerEnumType } from "type-graphql";

export enum AuditAction {
  READ = "READ",
  EXPORT = "EXPORT",
  INSERT = "INSERT",
  UPDATE = "UPDATE",
  DELETE = "DELETE",
}
registerEnumType(AuditAction, {
  name: "AuditAction",
  description: "What was done.",
  valuesConfig: {
    READ: { description: "Saw." },
    EXPORT: { description: "Took along as a file." },
    INSERT: { description: "Recorded something new." },
    UPDATE: { description: "Changed." },
    DELETE: { description: "Removed." },
  },
});
