import { useCallback, useEffect, useRef, useState } from "react";
import type { PlannedCutFragment } from "../cuts.generated";
import type { Draft } from "./draft";
import { type EditHistory, record, redo, startHistory, undo } from "./edit-history";
import { draftOf, savedIds } from "./server-draft";
import { useSaveDraft } from "./use-save-draft";

export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  /** Somebody else saved meanwhile. */
  | { kind: "conflict" }
  /** The server will not have it as it is; the next edit tries again. */
  | { kind: "refused"; sentences: readonly string[] }
  | { kind: "failed"; sentence: string };

export interface DraftEditor {
  draft: Draft;
  /** Figures of the server are about this draft, and not about the one before the last edit. */
  figuresAreCurrent: boolean;
  saveState: SaveState;
  edit: (change: (draft: Draft) => Draft) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  retry: () => void;
  /** After a conflict. */
  loadTheirs: () => void;
  keepMine: () => void;
}

/** One who drags and tries has stopped for a moment. */
const REST_MS = 600;

/** Edits are shown at once, saved as a whole when they rest, and can be undone one by one. */
export function useDraftEditor(cut: PlannedCutFragment, reload: () => Promise<PlannedCutFragment | null>): DraftEditor {
  const [history, setHistory] = useState<EditHistory<Draft>>(() => startHistory(draftOf(cut)));
  const [known, setKnown] = useState(() => ({
    version: cut.version,
    draft: history.present,
    ids: new Map(cut.areas.map(({ id }) => [id, id])),
  }));
  const [saveState, setSaveState] = useState<SaveState>({ kind: "saved", at: null });
  const save = useSaveDraft();
  const draft = history.present;
  const dirty = draft !== known.draft;

  const takeOver = useCallback((theirs: PlannedCutFragment) => {
    const fresh = draftOf(theirs);
    setHistory(startHistory(fresh));
    setKnown({ version: theirs.version, draft: fresh, ids: new Map(theirs.areas.map(({ id }) => [id, id])) });
    setSaveState({ kind: "saved", at: null });
  }, []);

  // Somebody else's version arrived with another query, and there is nothing of ours to lose.
  if (!dirty && saveState.kind === "saved" && cut.version > known.version) takeOver(cut);

  const saveNow = useCallback(
    async (sent: Draft, base: { version: number; ids: ReadonlyMap<string, string> }) => {
      setSaveState({ kind: "saving" });
      const outcome = await save({ id: cut.id, version: base.version }, sent, base.ids);
      if ("saved" in outcome) {
        setKnown({ version: outcome.saved.version, draft: sent, ids: savedIds(sent, outcome.saved) });
        setSaveState({ kind: "saved", at: new Date() });
      } else setSaveState(outcome);
    },
    [save, cut.id],
  );

  const waiting = dirty && saveState.kind === "saved" && cut.viewerCanEdit;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => void saveNow(draft, known), REST_MS);
    return () => clearTimeout(timer);
  }, [waiting, draft, known, saveNow]);

  useSavedOnLeaving(dirty && saveState.kind !== "conflict" ? () => void saveNow(draft, known) : null);

  const change = (next: (history: EditHistory<Draft>) => EditHistory<Draft>) => {
    setHistory(next);
    setSaveState((state) =>
      state.kind === "refused" || state.kind === "failed" ? { kind: "saved", at: null } : state,
    );
  };

  return {
    draft,
    figuresAreCurrent: !dirty,
    saveState,
    edit: (edit) => change((now) => record(now, edit(now.present))),
    undo: history.past.length > 0 ? () => change(undo) : null,
    redo: history.future.length > 0 ? () => change(redo) : null,
    retry: () => void saveNow(draft, known),
    loadTheirs: () => void reload().then((theirs) => theirs && takeOver(theirs)),
    keepMine: () =>
      void reload().then(async (theirs) => {
        if (!theirs) return;
        const alive = new Set(theirs.areas.map(({ id }) => id));
        const ids = new Map([...known.ids].filter(([, id]) => alive.has(id)));
        await saveNow(draft, { version: theirs.version, ids });
      }),
  };
}

/** The last edit is not lost to a click on a link; closing the window asks first. */
function useSavedOnLeaving(save: (() => void) | null): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => latest.current?.(), []);
  const unsaved = save !== null;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
}
