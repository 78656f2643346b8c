import { writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "./schema.js";

/** `node emit-schema.js [file]`: writes the schema, by default to `schema.graphql` at the top of the repository. */
const file = process.argv[2] ?? new URL("../../../schema.graphql", import.meta.url);
const schema = await createSchema(new Map());
writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`);
