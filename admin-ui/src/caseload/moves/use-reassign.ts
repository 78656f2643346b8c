import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { useOnce } from "../../app/use-once";
import type { Day } from "../../ui/day";
import { forgetMovedCases } from "../forget-moved-cases";
import { askAgain } from "../reread-columns";
import { WAITING } from "../selection";
import { type CaseloadEffects_EffectFragment, ReassignCasesDocument } from "./reassign.generated";

export interface Move {
  /** Null: onto the waiting list. */
  toCaseworkerId: string | null;
  refugeeIds: readonly string[];
}

export interface Reassigning {
  day: Day;
  reason: string;
  moves: readonly Move[];
}

export interface Reassigned {
  /** The journal's entry to be undone by, if the viewer may; null for a preview and when something stopped it. */
  undoableId: string | null;
  effects: readonly CaseloadEffects_EffectFragment[];
  /** Of the persons that move; they move along. */
  openTasks: number;
  /** Whose caseloads it changed: columns of the board. */
  changed: readonly string[];
  /** What stopped it, in sentences; empty when it is done. */
  stopped: readonly string[];
}

/** Moves all of them or none. A preview does the same on the server and takes it back at once. */
export function useReassign() {
  const { t } = useTranslation("app");
  const client = useApolloClient();
  const [mutate] = useMutation(ReassignCasesDocument);
  const once = useOnce();
  const [busy, setBusy] = useState(false);
  const send = useCallback(
    async ({ day, reason, moves }: Reassigning, preview: boolean): Promise<Reassigned> => {
      const input = {
        day,
        reason: reason.trim() || null,
        moves: moves.map(({ toCaseworkerId, refugeeIds }) => ({ toCaseworkerId, refugeeIds: [...refugeeIds] })),
        preview,
      };
      // Until the page shows what was done, it counts as unanswered.
      const ask = async (asked: typeof input & { idempotencyKey?: string }): Promise<Reassigned> => {
        const { data } = await mutate({
          variables: { input: asked },
          update: (cache, { data: answer }) => {
            if (!preview && answer?.reassignCases.userErrors.length === 0) {
              forgetMovedCases(
                cache,
                input.moves.flatMap(({ refugeeIds }) => refugeeIds),
              );
            }
          },
        });
        if (!data) return nothingDone(t("error.INTERNAL"));
        const { reassignment, effects, openTasks, userErrors } = data.reassignCases;
        const undoableId = reassignment?.viewerCanUndo ? reassignment.id : null;
        const changed = changedColumns(moves, effects);
        if (!preview && userErrors.length === 0) await askAgain(client, changed);
        return { undoableId, effects, openTasks, changed, stopped: userErrors.map(({ message }) => message) };
      };
      try {
        if (!preview) setBusy(true);
        return await (preview ? ask(input) : once(input, ask));
      } catch (error) {
        return nothingDone(t(`error.${errorCode(error)}`));
      } finally {
        if (!preview) setBusy(false);
      }
    },
    [client, mutate, once, t],
  );
  const reassign = useCallback((wanted: Reassigning) => send(wanted, false), [send]);
  const preview = useCallback((wanted: Reassigning) => send(wanted, true), [send]);
  return { reassign, preview, busy };
}

const nothingDone = (sentence: string): Reassigned => ({
  undoableId: null,
  effects: [],
  openTasks: 0,
  changed: [],
  stopped: [sentence],
});

/** The effects name caseworkers only. Whoever got more than the others gave got them from the waiting list. */
function changedColumns(moves: readonly Move[], effects: readonly CaseloadEffects_EffectFragment[]): string[] {
  const came = effects.reduce((sum, { loadBefore, loadAfter }) => sum + loadAfter - loadBefore, 0);
  const waiting = came !== 0 || moves.some(({ toCaseworkerId }) => toCaseworkerId === null);
  return [...effects.map(({ caseworker }) => caseworker.id), ...(waiting ? [WAITING] : [])];
}
