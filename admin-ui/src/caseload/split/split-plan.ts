import type { TargetFigures } from "../move-outcome";
import type { Move } from "../moves/use-reassign";
import type { MovedCard } from "../selection";

/** Households that go to none of the recipients. */
export const REST = "rest";

/** What becomes of them. */
export type RestFate = "bleiben" | "warten";

export interface SplitCard {
  card: MovedCard["card"];
  vulnerable: boolean;
}

/** Which recipient each household goes to, by the household's id; whoever is missing belongs to the rest. */
export type SplitPlan = ReadonlyMap<string, string>;

interface ProposedShare {
  caseworker: { id: string } | null;
  households: readonly { household: { id: string } }[];
}

export const proposedPlan = (shares: readonly ProposedShare[]): SplitPlan =>
  new Map(
    shares.flatMap(({ caseworker, households }) =>
      caseworker ? households.map(({ household }) => [household.id, caseworker.id] as const) : [],
    ),
  );

export function withHousehold(plan: SplitPlan, householdId: string, share: string): SplitPlan {
  const changed = new Map(plan);
  if (share === REST) changed.delete(householdId);
  else changed.set(householdId, share);
  return changed;
}

export const shareOf = (plan: SplitPlan, { card }: SplitCard): string => plan.get(card.household.id) ?? REST;

export const cardsIn = (plan: SplitPlan, cards: readonly SplitCard[], share: string): SplitCard[] =>
  cards.filter((card) => shareOf(plan, card) === share);

export const personsIn = (cards: readonly SplitCard[]): number =>
  cards.reduce((sum, { card }) => sum + card.persons, 0);

/** A recipient's figures with the share as it stands; what is carried to them would come on top. */
export const withShare = (load: TargetFigures, persons: number): TargetFigures => ({
  assigned: load.assigned + persons,
  capacity: load.capacity,
});

/** The moves that the plan comes to, in the order of the recipients. Nobody is moved who stays. */
export function movesOf(
  plan: SplitPlan,
  cards: readonly SplitCard[],
  recipients: readonly string[],
  rest: RestFate,
): Move[] {
  const idsIn = (share: string) => cardsIn(plan, cards, share).flatMap(({ card }) => card.refugeeIds);
  return [
    ...recipients.map((id): Move => ({ toCaseworkerId: id, refugeeIds: idsIn(id) })),
    ...(rest === "warten" ? [{ toCaseworkerId: null, refugeeIds: idsIn(REST) }] : []),
  ].filter(({ refugeeIds }) => refugeeIds.length > 0);
}
