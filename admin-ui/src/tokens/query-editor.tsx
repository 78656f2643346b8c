import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { useComputedColorScheme } from "@mantine/core";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import { useMemo } from "react";

/** In the editor's own words, which are English. Loaded by itself: it is larger than all the rest. */
export default function QueryEditor({ query }: { query: string }) {
  const colorScheme = useComputedColorScheme();
  const storage = useMemo(memoryOfThePage, []);
  return (
    <GraphiQL
      fetcher={ask}
      initialQuery={query}
      storage={storage}
      plugins={[]}
      forcedTheme={colorScheme}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** With the session's cookie, which the browser adds. */
const ask: GraphiQLProps["fetcher"] = async (asked) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  return response.json();
};

/** Queries may name people: nothing of them stays in the browser when the page is left. */
function memoryOfThePage(): NonNullable<GraphiQLProps["storage"]> {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
