import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = "http://127.0.0.1:4000";

/** GraphiQL brings its fonts within its style sheet, where our content security policy would refuse them. */
const withoutInlinedFonts: Plugin = {
  name: "without-inlined-fonts",
  enforce: "pre",
  transform: (code, id) =>
    /graphiql.*\.css$/.test(id) ? code.replace(/@font-face\s*\{[^}]*url\(["']?data:[^}]*\}/g, "") : undefined,
};

export default defineConfig({
  plugins: [react(), withoutInlinedFonts],
  server: { proxy: { "/graphql": server, "/auth": server, "/audit.csv": server, "/export": server } },
  build: {
    outDir: "dist",
    // Fonts stay files: as data URLs every subset would be loaded, needed or not.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // Of graphql what every page needs; the rest belongs to the editor of the API.
            {
              name: "data",
              test: /node_modules[\\/](@apollo|graphql[\\/](language|error|jsutils)|@graphql-typed-document-node|rxjs|@wry|optimism)[\\/]/,
            },
            {
              name: "router",
              test: /node_modules[\\/](@tanstack[\\/](react-router|router-core|history|react-store|store))[\\/]/,
            },
            // What most pages share travels as one file instead of forty crumbs; but not what the first page has no use for.
            {
              name: "kit",
              test: /(src[\\/](ui|app)[\\/](?!map[\\/]|day-field|calendar)|lucide-react)/,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
});
