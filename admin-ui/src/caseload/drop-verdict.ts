import { type MoveOutcome, moveOutcome } from "./move-outcome";
import { type BoardColumn, columnId, type MovedCard, personsComingTo } from "./selection";

/** What letting go of cards over a column would do, said before anybody lets go. */
export type DropVerdict =
  | { kind: "move"; coming: number; outcome: MoveOutcome }
  /** More than the capacity of the day: the column refuses. */
  | { kind: "full"; coming: number; outcome: MoveOutcome }
  /** Another organization decides for itself; its caseload is told all the same. */
  | { kind: "request"; coming: number; outcome: MoveOutcome; organization: Organization }
  | { kind: "wait"; coming: number };

type Organization = NonNullable<BoardColumn["caseworker"]>["organization"];

/** Null where nothing would happen: everybody is there already, or the viewer may give nobody to this column. */
export function dropVerdict(
  column: BoardColumn,
  cards: readonly MovedCard[],
  viewer: { organization: { id: string } },
): DropVerdict | null {
  const coming = personsComingTo(columnId(column), cards);
  const { caseworker, load } = column;
  if (coming === 0) return null;
  if (caseworker === null) return { kind: "wait", coming };
  if (!load) return null;
  const outcome = moveOutcome(load, coming);
  if (caseworker.viewerCanAssign) return { kind: outcome.verdict === "tooMany" ? "full" : "move", coming, outcome };
  const { organization } = caseworker;
  return organization.id === viewer.organization.id ? null : { kind: "request", coming, outcome, organization };
}
