import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

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
  // rxjs as it is written, not as browsers without classes would need it.
  resolve: { conditions: ["es2015", ...defaultClientConditions] },
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
            { name: "data", test: /node_modules[\\/](@apollo|rxjs|@wry|optimism)[\\/]/ },
            {
              name: "router",
              test: /node_modules[\\/](@tanstack[\\/](react-router|router-core|history|react-store|store))[\\/]/,
            },
            // What most pages share travels as one file instead of forty crumbs; but not what the first page has no use for.
            {
              name: "kit",
              test: /(src[\\/](ui|app)[\\/](?!(map|list|table)[\\/]|day-field|calendar)|src[\\/]\w+[\\/]paths|lucide-react)/,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
});
