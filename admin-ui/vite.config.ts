import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/graphql": server, "/auth": server, "/audit.csv": server } },
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
            {
              name: "data",
              test: /node_modules[\\/](@apollo|graphql|@graphql-typed-document-node|rxjs|@wry|optimism)[\\/]/,
            },
            {
              name: "router",
              test: /node_modules[\\/](@tanstack[\\/](react-router|router-core|history|react-store|store))[\\/]/,
            },
            // What most pages share travels as one file instead of forty crumbs.
            { name: "kit", test: /(src[\\/](ui|app)[\\/]|lucide-react)/, minShareCount: 6 },
          ],
        },
      },
    },
  },
});
