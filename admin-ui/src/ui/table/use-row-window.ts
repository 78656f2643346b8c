import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

/** Below this many rows the browser draws them all faster than we choose among them. */
const ALL_UP_TO = 150;

export interface RowWindow {
  from: number;
  until: number;
  /** Height of the rows left out, in px. */
  before: number;
  after: number;
}

/** Which rows stand in the document while a long table scrolls within its region. */
export function useRowWindow(region: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const enabled = count > ALL_UP_TO;
  const virtualizer = useVirtualizer({
    count,
    enabled,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (!enabled || !first || !last) return { from: 0, until: Math.min(count, ALL_UP_TO), before: 0, after: 0 };
  return {
    from: first.index,
    until: last.index + 1,
    before: first.start,
    after: virtualizer.getTotalSize() - last.end,
  };
}
