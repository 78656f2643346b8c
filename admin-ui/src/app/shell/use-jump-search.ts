import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { accommodationPath } from "../../housing/paths";
import { caseworkerPath } from "../../programme/paths";
import { refugeePath } from "../../refugees/paths";
import type { Day } from "../../ui/day";
import { JumpSearchDocument, type JumpSearchQuery } from "./jump-search.generated";

export type JumpGroup = "pages" | "refugees" | "caseworkers" | "accommodations";

export interface JumpHit {
  id: string;
  group: JumpGroup;
  label: string;
  note?: string;
  to: string;
}

/** One letter finds everybody. */
const SHORTEST_TERM = 2;
const TYPING_PAUSE_MS = 180;

export function useJumpSearch(term: string, on: Day): { hits: JumpHit[]; searching: boolean; failed: boolean } {
  const [settled] = useDebouncedValue(term.trim(), TYPING_PAUSE_MS);
  const skip = settled.length < SHORTEST_TERM;
  const { data, loading, error } = useQuery(JumpSearchDocument, {
    variables: { search: settled, on },
    skip,
    // Its short lists must not take the place of a page's long ones in the cache.
    fetchPolicy: "no-cache",
  });
  const current = term.trim().length >= SHORTEST_TERM;
  return {
    hits: data && current && !skip ? hitsOf(data) : [],
    searching: current && (loading || settled !== term.trim()),
    failed: Boolean(error) && !skip,
  };
}

function hitsOf(data: JumpSearchQuery): JumpHit[] {
  return [
    ...data.refugees.edges.map(({ node }) => ({
      id: node.id,
      group: "refugees" as const,
      label: node.identity ? `${node.identity.familyName}, ${node.identity.givenNames}` : node.fileNumber,
      note: [node.identity ? node.fileNumber : null, node.area?.code].filter(Boolean).join(" · "),
      to: refugeePath(node.id),
    })),
    ...data.caseworkers.edges.map(({ node }) => ({
      id: node.id,
      group: "caseworkers" as const,
      label: node.name,
      note: node.organization.shortName,
      to: caseworkerPath(node.id),
    })),
    ...data.accommodations.edges.map(({ node }) => ({
      id: node.id,
      group: "accommodations" as const,
      label: node.name ?? node.district.name,
      note: node.district.name,
      to: accommodationPath(node.id),
    })),
  ];
}
