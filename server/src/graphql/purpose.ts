import type { OperationDefinitionNode } from "graphql";

/** What the audit log says a request was for. */
export const purposeOf = ({ name, selectionSet }: OperationDefinitionNode): string =>
  name?.value ??
  selectionSet.selections
    .map((one) => ("name" in one ? one.name?.value : "…"))
    .join(" ")
    .slice(0, 200);
