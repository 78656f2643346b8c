import type { KeyboardEvent } from "react";

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J and K move between rows, X selects the row in focus; Enter follows its link by itself. */
export function moveAmongRows(
  event: KeyboardEvent,
  region: HTMLElement | null,
  toggle: ((id: string) => void) | undefined,
): void {
  if (!region || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>("tr[data-row]") : null;
  const step = STEPS[event.key];

  if (step !== undefined) {
    const rows = [...region.querySelectorAll<HTMLElement>("tr[data-row]")];
    const next = row ? rows[rows.indexOf(row) + step] : rows[0];
    // The row's own link first, so that Enter opens it; a row without one has other controls.
    const target = next?.querySelector<HTMLElement>("th a") ?? next?.querySelector<HTMLElement>("input, a, button");
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  } else if (event.key === "x" && toggle && row?.dataset.row) {
    event.preventDefault();
    toggle(row.dataset.row);
  }
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input:not([type=checkbox]), textarea, select") || target.isContentEditable)
  );
}
