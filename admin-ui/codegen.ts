import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: "src/**/*.graphql",
  generates: {
    "src/": {
      preset: "near-operation-file",
      presetConfig: { extension: ".generated.ts" },
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        scalars: {
          ID: "string",
          Date: "string",
          DateTime: "string",
          // Inline, because an unmasked fragment takes the type's name along and forgets its import.
          GeoJSONPolygon: 'import("geojson").Polygon',
        },
        enumType: "string-literal",
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
      },
    },
  },
};

export default config;
