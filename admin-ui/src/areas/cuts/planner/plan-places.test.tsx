import type { MockLink } from "@apollo/client/testing";
import { describe, expect, test } from "@jest/globals";
import { act, fireEvent, screen } from "@testing-library/react";
import { showAt } from "../../../../test/show-at";
import { CityHomesDocument, type PlannedCutFragment } from "../cuts.generated";
import { PickedPlace } from "./picked-place";
import { PlanNotices } from "./plan-notices";
import { usePlaces } from "./plan-places";
import { usePins } from "./use-pins";

const district = { __typename: "District" as const, id: "dis_merken", key: "merken", name: "Merken", boundary: null };
const cut = { from: "2018-09-01", viewerCanEdit: true, preview: null, areas: [] } as unknown as PlannedCutFragment;
const editor = { draft: { name: "Entwurf", from: cut.from, areas: [] }, saveState: { kind: "saved" } };

/** The homes from one number to another, and whether there are more. */
const page = (after: string | null, from: number, to: number, hasNextPage: boolean): MockLink.MockedResponse => ({
  request: { query: CityHomesDocument, variables: { on: cut.from, ...(after ? { after } : {}) } },
  result: {
    data: {
      accommodations: {
        __typename: "AccommodationConnection",
        pageInfo: { __typename: "PageInfo", hasNextPage, endCursor: `c${to}` },
        edges: Array.from({ length: to - from + 1 }, (_, n) => ({
          __typename: "AccommodationEdge",
          cursor: `c${from + n}`,
          node: {
            __typename: "Accommodation",
            id: `acc_${from + n}`,
            name: `Heim ${from + n}`,
            district: { __typename: "District", id: district.id },
          },
        })),
      },
    },
  },
});

const districts = [district];

function Homes() {
  const { places, askAgain } = usePlaces(districts, cut);
  const pins = usePins(places);
  return (
    <>
      <PlanNotices cut={cut} editor={editor as never} askForHomes={askAgain} />
      <PickedPlace
        draft={editor.draft}
        place={places[0]}
        pins={pins}
        onAssign={() => {}}
        onAssignHome={() => {}}
        onClose={() => {}}
      />
    </>
  );
}

const locks = () => screen.queryAllByRole("button", { name: /^Heim \d beim Berechnen festhalten$/ }).length;
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

// Pages are as long as the server makes them; here of two.
describe("homes without anybody in care", () => {
  test("are listed all, also those of later pages", async () => {
    const pages = [page(null, 1, 2, true), page("c2", 3, 4, true), page("c4", 5, 5, false)];
    const { search } = await showAt("/?fest=acc_2.acc_5", Homes, pages);
    await screen.findByText("Heim 5");
    expect(locks()).toBe(5);
    await press("Heim 3 beim Berechnen festhalten");
    expect(search()).toEqual({ fest: "acc_2.acc_3.acc_5" });
  });

  test("that could not be loaded are said to be missing, stay pinned, and are asked for again", async () => {
    const second = page("c2", 3, 4, false);
    const lost = { request: second.request, error: new Error("gone") };
    const { search } = await showAt("/?fest=acc_4", Homes, [page(null, 1, 2, true), lost, second]);
    await screen.findByText(/^Nicht alle Heime sind geladen/);
    expect(locks()).toBe(2);
    await press("Heim 1 beim Berechnen festhalten");
    expect(search()).toEqual({ fest: "acc_1.acc_4" });
    await press("Erneut versuchen");
    await screen.findByText("Heim 4");
    expect(locks()).toBe(4);
    expect(screen.queryByText(/^Nicht alle Heime sind geladen/)).toBeNull();
  });
});
