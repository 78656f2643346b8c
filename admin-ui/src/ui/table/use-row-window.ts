import { type RefObject, useEffect, useState } from "react";

/** Below this many rows the browser draws them all faster than we choose among them. */
const ALL_UP_TO = 150;
/** Rows drawn beyond the edges, so that fast scrolling meets no gap. */
const SPARE = 20;

export interface RowWindow {
  from: number;
  until: number;
  /** Height of the rows left out, in px. */
  before: number;
  after: number;
}

/** Which rows stand in the document while a long table scrolls within its region. All rows have the same height. */
export function useRowWindow(region: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [first, setFirst] = useState(0);
  const [shown, setShown] = useState(ALL_UP_TO);
  const long = count > ALL_UP_TO;

  useEffect(() => {
    const element = region.current;
    if (!element || !long) return;
    const look = () => {
      setFirst(Math.floor(element.scrollTop / rowHeight / SPARE) * SPARE);
      setShown(Math.ceil(element.clientHeight / rowHeight));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [region, long, rowHeight]);

  return long ? rowWindow(first, shown, count, rowHeight) : { from: 0, until: count, before: 0, after: 0 };
}

export function rowWindow(first: number, shown: number, count: number, rowHeight: number): RowWindow {
  const from = Math.max(0, Math.min(first, count - shown) - SPARE);
  const until = Math.min(count, first + shown + 2 * SPARE);
  return { from, until, before: from * rowHeight, after: (count - until) * rowHeight };
}
