import type { BoardColumn_CaseloadFragment } from "./board-column.generated";
import { type CardHousehold, isLocked } from "./household-title";

export type BoardColumn = BoardColumn_CaseloadFragment;

/** The waiting list has no caseworker; its column still needs a name. */
export const WAITING = "warteliste";

export const columnId = (column: Pick<BoardColumn, "caseworker">): string => column.caseworker?.id ?? WAITING;

/** The members of one household may stand in several columns, so a card is known by both. */
export const cardKey = (column: string, card: Pick<CardHousehold, "household">): string =>
  `${column} ${card.household.id}`;

/** Members of a household and the caseload they leave: what a move is about, wherever it was begun. */
export interface MovedCard {
  column: string;
  card: Pick<CardHousehold, "household" | "contact" | "persons" | "refugeeIds">;
}

export interface SelectedCard extends MovedCard {
  key: string;
  card: CardHousehold;
}

/** The chosen cards among those shown; a card that a filter hides is never moved unseen. */
export function selectedCards(columns: readonly BoardColumn[], keys: ReadonlySet<string>): SelectedCard[] {
  return columns.flatMap((column) =>
    cardsOf(column)
      .map((card) => ({ key: cardKey(columnId(column), card), column: columnId(column), card }))
      .filter(({ key, card }) => keys.has(key) && card.viewerCanMove),
  );
}

export const personsOf = (cards: readonly MovedCard[]): number =>
  cards.reduce((sum, { card }) => sum + card.persons, 0);

/** Persons who would come to a column: whoever stands there already stays. */
export const personsComingTo = (column: string, cards: readonly MovedCard[]): number =>
  personsOf(cards.filter((selected) => selected.column !== column));

export const refugeeIdsFor = (target: string, cards: readonly MovedCard[]): string[] => [
  ...new Set(cards.filter(({ column }) => column !== target).flatMap(({ card }) => card.refugeeIds)),
];

/** In the server's order, those without a name at the end. */
export function cardsOf(column: BoardColumn): CardHousehold[] {
  const cards = column.households.edges.map(({ node }) => node);
  return [...cards.filter((card) => !isLocked(card)), ...cards.filter(isLocked)];
}
