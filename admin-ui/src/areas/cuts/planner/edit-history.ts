/** What was edited, with the way back and forth. */
export interface EditHistory<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
}

/** Nobody goes back further; each step holds only what differs from its neighbours. */
const MOST_STEPS = 200;

export const startHistory = <State>(present: State): EditHistory<State> => ({ past: [], present, future: [] });

export function record<State>(history: EditHistory<State>, next: State): EditHistory<State> {
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [] };
}

export function undo<State>(history: EditHistory<State>): EditHistory<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redo<State>(history: EditHistory<State>): EditHistory<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
