import { getMetadataStorage } from "type-graphql";
import type { DataSource, EntityMetadata } from "typeorm";

/** Tables by the names that their classes have in the schema. */
export function entitiesByType(source: DataSource): Map<string, EntityMetadata> {
  const { objectTypes } = getMetadataStorage();
  return new Map(
    source.entityMetadatas.flatMap((entity) => {
      const type = objectTypes.find((one) => one.target === entity.target);
      return type ? [[type.name, entity] as const] : [];
    }),
  );
}
