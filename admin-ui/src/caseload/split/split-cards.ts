import type { CaseloadSplit_ShareFragment } from "./split.generated";
import type { SplitCard } from "./split-plan";

/** The households of a proposal as cards; each named after the contact person among those whom this caseworker leaves. */
export const splitCards = (shares: readonly CaseloadSplit_ShareFragment[]): SplitCard[] =>
  shares.flatMap(({ households }) =>
    households.map(({ household, persons, refugeeIds, vulnerable }) => {
      const [first] = household.members
        .filter(({ refugee }) => refugeeIds.includes(refugee.id))
        .sort((a, b) => rank(a.role) - rank(b.role));
      return { card: { household, contact: first?.refugee ?? null, persons, refugeeIds }, vulnerable };
    }),
  );

const rank = (role: string): number => (role === "CONTACT_PERSON" ? 0 : 1);
