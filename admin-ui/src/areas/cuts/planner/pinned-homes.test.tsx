import { describe, expect, test } from "@jest/globals";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { showAt } from "../../../../test/show-at";
import { StartRecutOptimisationDocument, type StartRecutOptimisationMutationVariables } from "../cuts.generated";
import type { Draft, DraftArea } from "./draft";
import { OptimiseForm } from "./optimise-form";
import { PickedPlace } from "./picked-place";
import { PinnedPlaces } from "./pinned-places";
import type { PlanPlace } from "./plan-map";
import { usePins } from "./use-pins";

const area = (code: string, districtIds: string[], accommodationIds: string[] = []): DraftArea => ({
  key: code,
  code,
  name: `Düren-${code}`,
  colour: "BLUE",
  organizationId: "org",
  districtIds,
  accommodationIds,
  staff: [{ caseworkerId: "worker", fteCasework: 1 }],
});
/** The Tuchweberweg belongs to the East, although its district belongs to the North. */
const draft: Draft = {
  name: "Entwurf",
  from: "2018-09-01",
  areas: [area("Nord", ["dis_merken"], []), area("Ost", ["dis_sued"], ["acc_tuch"])],
};
const merken: PlanPlace = {
  district: { id: "dis_merken", key: "merken", name: "Merken", boundary: null },
  areaBefore: null,
  persons: 12,
  inFlats: 0,
  homes: [
    { accommodation: { id: "acc_tuch", name: "Tuchweberweg" }, persons: 12 },
    { accommodation: { id: "acc_leer", name: "Flachsröste" }, persons: 0 },
  ],
};

let started: StartRecutOptimisationMutationVariables["input"] | null = null;
const starting = {
  request: {
    query: StartRecutOptimisationDocument,
    variables: ({ input }: StartRecutOptimisationMutationVariables) => {
      started = input;
      return true;
    },
  },
  result: {
    data: {
      startRecutOptimisation: { __typename: "StartRecutOptimisationPayload" as const, run: null, userErrors: [] },
    },
  },
};

function Pinning() {
  const pins = usePins([merken]);
  return (
    <>
      <PickedPlace
        draft={draft}
        place={merken}
        pins={pins}
        onAssign={() => {}}
        onAssignHome={() => {}}
        onClose={() => {}}
      />
      <PinnedPlaces pins={pins} />
      <OptimiseForm
        cut={{ id: "cut", version: 1 }}
        proposalName="Vorschlag 1"
        pins={pins}
        apart={[{ id: "acc_tuch", name: "Tuchweberweg" }]}
        homeIds={["acc_tuch", "acc_leer"]}
        onClose={() => {}}
      />
    </>
  );
}

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const goingBack = () => screen.queryByText(/kommt es im Vorschlag zu seinem Stadtteil zurück/);

describe("homes that the computer must leave where they are", () => {
  test("are pinned beside their district, also without anybody in care; the address keeps them", async () => {
    const { search } = await showAt("/raeume/zuschnitte/cut?stadtteil=merken", Pinning, [starting]);
    await press("Flachsröste beim Berechnen festhalten");
    await press("Merken beim Berechnen festhalten");
    expect(search()).toEqual({ stadtteil: "merken", fest: "merken.acc_leer" });
    const list = within(screen.getByRole("list", { name: "Beim Berechnen festgehalten" }));
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Stadtteil: Merken",
      "Heim: Flachsröste",
    ]);
    await press("Berechnen");
    expect(started).toMatchObject({ pinnedDistrictIds: ["dis_merken"], pinnedAccommodationIds: ["acc_leer"] });
    await press("Flachsröste nicht mehr festhalten");
    expect(search()).toEqual({ stadtteil: "merken", fest: "merken" });
  });

  test("one put apart goes back to its district: the dialog says so, and pins it on request", async () => {
    const { search } = await showAt("/", Pinning, [starting]);
    expect(goingBack()?.textContent).toMatch(/^Tuchweberweg gehört im Entwurf einem anderen Raum/);
    await press("Festhalten");
    expect(search()).toEqual({ fest: "acc_tuch" });
    expect(goingBack()).toBeNull();
    await press("Berechnen");
    expect(started).toMatchObject({ pinnedAccommodationIds: ["acc_tuch"], movableAccommodationIds: [] });
  });

  test("one that may belong anywhere does not go back", async () => {
    await showAt("/", Pinning, [starting]);
    await act(async () => void fireEvent.click(screen.getByRole("checkbox", { name: /Heime dürfen einem anderen/ })));
    expect(goingBack()).toBeNull();
    await press("Berechnen");
    expect(started).toMatchObject({
      pinnedAccommodationIds: [],
      movableAccommodationIds: ["acc_tuch", "acc_leer"],
    });
  });
});
