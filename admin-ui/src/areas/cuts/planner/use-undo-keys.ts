import { useWindowEvent } from "@mantine/hooks";
import type { DraftEditor } from "./use-draft-editor";

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), but not within a field, which has an undo of its own. */
export function useUndoKeys(editor: DraftEditor): void {
  useWindowEvent("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const step = key === "y" || (key === "z" && event.shiftKey) ? editor.redo : key === "z" ? editor.undo : null;
    if (!step) return;
    event.preventDefault();
    step();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, input:not([type=radio], [type=checkbox])"))
  );
}
