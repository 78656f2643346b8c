import { expect, test } from "@jest/globals";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { showAt } from "../../../../test/show-at";
import { AdoptAreaCutDocument, type AdoptAreaCutMutationVariables, type PlannedCutFragment } from "../cuts.generated";
import { AdoptionForm } from "./adoption-form";

type Preview = Parameters<typeof AdoptionForm>[0]["preview"];

const cut = {
  id: "cut",
  name: "Drei Räume",
  version: 4,
  from: "2018-07-01",
  areas: [] as PlannedCutFragment["areas"],
  viewerCanAdopt: true,
};
const nobody = { __typename: "Change" as const, persons: 0, households: 0, vulnerable: 0 };
const caseworker = (id: string, name: string, over: number): Preview["caseworkers"][number] => ({
  __typename: "CaseworkerPreview",
  caseworker: { __typename: "Caseworker", id, name },
  area: null,
  load: 100 + over,
  capacity: 100,
  keeps: 100,
  gets: over,
  gives: 0,
  over,
});
const preview = (fingerprint: string, ada: number, cem: number): Preview => ({
  __typename: "AreaCutPreview",
  fingerprint,
  figuresOf: "2018-06-30",
  stale: false,
  households: 177,
  fteFree: 0,
  capacity: 300,
  substitutions: 0,
  exceptionsNeeded: ada + cem,
  waiting: 0,
  caseworkers: [caseworker("ada", "Ada", ada), caseworker("cem", "Cem", cem)],
  homesThatMove: [],
  tasksThatMove: [],
  changeArea: nobody,
  changeOrganization: nobody,
  changeCaseworker: nobody,
  areas: [],
});

const REFUSAL = "Die Berichte sind bis zum 31.12.2018 abgeschlossen; bis dahin ändert sich keine Zuständigkeit mehr.";
const asked: AdoptAreaCutMutationVariables["input"][] = [];
const refused = {
  request: {
    query: AdoptAreaCutDocument,
    variables: ({ input }: AdoptAreaCutMutationVariables) => {
      asked.push(input);
      return true;
    },
  },
  result: {
    data: {
      adoptAreaCut: {
        __typename: "AdoptAreaCutPayload" as const,
        areaCut: null,
        waiting: 0,
        userErrors: [
          { __typename: "UserError" as const, code: "REPORTS_CLOSED" as const, message: REFUSAL, field: ["from"] },
        ],
      },
    },
  },
};

/** The page, and beside it the server that computes anew. */
function Page() {
  const [shown, setShown] = useState(preview("before", 18, 5));
  return (
    <>
      <button type="button" onClick={() => setShown(preview("anew", 20, 0))}>
        anew
      </button>
      <AdoptionForm cut={cut} preview={shown} />
    </>
  );
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const reasons = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: "Begründung" });
const press = (target: HTMLElement) => act(async () => void fireEvent.click(target));
const type = (at: number, words: string) => {
  const field = reasons()[at];
  if (!field) throw new Error(`no reason number ${at}`);
  fireEvent.change(field, { target: { value: words } });
};

test("a refusal stands above the button, and nothing of what was entered is lost", async () => {
  await showAt("/", Page, [refused]);
  await press(box(/^Ada: 18 Plätze/));
  type(0, "Beschluss vom Mai");
  await press(screen.getByRole("button", { name: /übernehmen$/ }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe(REFUSAL));
  expect(asked[0]).toMatchObject({
    version: 4,
    fingerprint: "before",
    exceptions: [{ caseworkerId: "ada", extraPlaces: 18, reason: "Beschluss vom Mai" }],
  });
  expect(reasons().map(({ value }) => value)).toEqual(["Beschluss vom Mai"]);
});

test("computed anew, another number is confirmed anew with the same words, and who needs nothing any more is named", async () => {
  await showAt("/", Page);
  await press(box(/^Ada: 18 Plätze/));
  await press(box(/^Cem: 5 Plätze/));
  type(0, "Beschluss vom Mai");
  type(1, "Bis die Stelle besetzt ist");
  await press(screen.getByRole("button", { name: "anew" }));
  expect(screen.getByText("Cem braucht keine Ausnahme mehr. Was dazu eingetragen war, entfällt.")).toBeDefined();
  expect(box(/^Ada: 20 Plätze/).checked).toBe(false);
  expect(screen.getByText("Bestätigt waren 18 Plätze. Bitte neu bestätigen.")).toBeDefined();
  await press(box(/^Ada: 20 Plätze/));
  expect(reasons().map(({ value }) => value)).toEqual(["Beschluss vom Mai"]);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Plätze" }).value).toBe("20");
});
