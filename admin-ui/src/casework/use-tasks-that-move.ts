import { useFormat } from "../ui/format";
import type { TaskKind } from "./task-kinds";
import { useTaskTexts } from "./texts";

/** How many open tasks move along with a cut, by kind; nothing if there are none. */
export function useTasksThatMove(): (counts: readonly { kind: TaskKind; count: number }[]) => string {
  const { t } = useTaskTexts();
  const format = useFormat();
  return (counts) => counts.map(({ kind, count }) => `${t(`kind.${kind}`)} (${format.number(count)})`).join(", ");
}
