import { useState } from "react";

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/** The way to the next page of a list; without `load` every row is there. */
export function useMore(
  page: PageInfo | undefined,
  fetchAfter: (cursor: string) => Promise<unknown>,
): { busy: boolean; load: (() => void) | undefined } {
  const [busy, setBusy] = useState(false);
  const cursor = page?.hasNextPage ? page.endCursor : null;
  if (!cursor) return { busy, load: undefined };
  return {
    busy,
    load: () => {
      setBusy(true);
      void fetchAfter(cursor).finally(() => setBusy(false));
    },
  };
}
