import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from "graphql";

export interface UiOperation {
  readonly name: string;
  readonly operation: OperationDefinitionNode;
  /** The operation with the fragments it uses, as the admin interface sends it. */
  readonly document: DocumentNode;
}

const folder = path.resolve(import.meta.dirname, "../../admin-ui/src");

/** Every operation that the admin interface sends. */
export function adminUiOperations(): UiOperation[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".graphql")).map((name) => path.join(folder, name));
  const definitions = files.flatMap((file) => asSent(parse(readFileSync(file, "utf8"))).definitions);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...usedBy(operation, fragments)] };
    return [{ name: operation.name?.value ?? "", operation, document }];
  });
}

/** `@unmask` is a word to Apollo Client, which keeps it to itself. */
const asSent = (document: DocumentNode): DocumentNode =>
  visit(document, { Directive: ({ name }) => (name.value === "unmask" ? null : undefined) });

function usedBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<FragmentDefinitionNode> {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return used;
}
