import type { CaseloadSplit_ShareFragment } from "./split.generated";
import type { SplitCard } from "./split-plan";

/** The households of a proposal as cards; of each only those members whom this caseworker leaves, the contact person first. */
export const splitCards = (shares: readonly CaseloadSplit_ShareFragment[]): SplitCard[] =>
  shares.flatMap(({ households }) =>
    households.map(({ household, persons, refugeeIds, vulnerable }) => {
      const members = household.members
        .filter(({ refugee }) => refugeeIds.includes(refugee.id))
        .sort((a, b) => rank(a.role) - rank(b.role))
        .map(({ refugee }) => refugee);
      return { card: { household, members, persons }, refugeeIds, vulnerable };
    }),
  );

const rank = (role: string): number => (role === "CONTACT_PERSON" ? 0 : 1);
