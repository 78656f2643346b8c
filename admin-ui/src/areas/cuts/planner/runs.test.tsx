import { expect, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import { showAt } from "../../../../test/show-at";
import type { RunStateFragment } from "../cuts.generated";
import { Runs } from "./runs";

const run = (changes: Partial<RunStateFragment>): RunStateFragment => ({
  __typename: "RecutRun",
  id: "run",
  status: "DONE",
  startedAt: "2018-08-31T08:00:00Z",
  finishedAt: "2018-08-31T08:00:02Z",
  phase: null,
  secondsSpent: 1.5,
  objective: null,
  bound: null,
  gap: null,
  proven: false,
  explanations: [],
  pinnedDistricts: [],
  pinnedAccommodations: [],
  result: null,
  ...changes,
});

const show = (changes: Partial<RunStateFragment>) =>
  showAt("/", () => (
    <Runs
      cutId="cut"
      runs={[run(changes)]}
      pins={{ ids: new Set(), places: [], toggle: () => {}, pin: () => {} }}
      onStart={() => {}}
      onFinished={() => {}}
    />
  ));
const words = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test("a proposal says how good it is, what everybody would need for a place, and what it had to leave in place", async () => {
  await show({
    proven: true,
    gap: 0,
    explanations: ["Damit alle einen Platz haben: 0,69 VZÄ mehr, oder 69 Ausnahmen."],
    pinnedDistricts: [{ __typename: "District", id: "merken", name: "Merken" }],
    pinnedAccommodations: [{ __typename: "Accommodation", id: "tuch", name: "Tuchweberweg" }],
    result: { __typename: "AreaCut", id: "best", name: "Vorschlag 1" },
  });
  expect(screen.getByRole("link", { name: "Vorschlag 1" })).toBeDefined();
  expect(words()[0]).toContain("Nachweislich der beste Plan, in 1,5 s gefunden.");
  expect(words()[0]).toContain("Festgehalten: Merken, Tuchweberweg");
  expect(words()).toContain("Damit alle einen Platz haben: 0,69 VZÄ mehr, oder 69 Ausnahmen.");
});

test("one that cannot be says why; one whose server is gone says so; both can be begun again", async () => {
  await show({ status: "INFEASIBLE", explanations: ["Ohne Fachkraft: Süd. Es fehlt eine Fachkraft des Trägers."] });
  expect(words()).toContain("Ohne Fachkraft: Süd. Es fehlt eine Fachkraft des Trägers.");
  expect(screen.getByText("nicht machbar")).toBeDefined();
  await show({ status: "FAILED" });
  expect(screen.getByText(/^Der Rechner oder sein Server ist ausgefallen/)).toBeDefined();
  expect(screen.getAllByRole("button", { name: "Vorschlag berechnen …" })).toHaveLength(2);
});
