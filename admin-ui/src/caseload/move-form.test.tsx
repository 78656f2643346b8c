import { isDeepStrictEqual } from "node:util";
import type { MockLink } from "@apollo/client/testing";
import { describe, expect, jest, test } from "@jest/globals";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { showAt } from "../../test/show-at";
import { card, column } from "./fixtures";
import { MoveTargetsDocument, type MoveTargetsQuery } from "./move-dialog.generated";
import { MoveForm } from "./move-form";
import { ReassignCasesDocument, type ReassignCasesMutationVariables } from "./moves/reassign.generated";
import { cardKey, selectedCards } from "./selection";

const REFUSAL = "Carla Mittelweg ist am 22.11.2026 zuständig für 98 Personen, Kapazität 100; es wären 101.";

const target = (
  id: string,
  name: string,
  assigned: number,
  viewerCanAssign = true,
): MoveTargetsQuery["caseloads"][number] => ({
  __typename: "Caseload",
  caseworker: {
    __typename: "Caseworker",
    id,
    name,
    viewerCanAssign,
    organization: { __typename: "Organization", id: "org", shortName: "Caritas" },
  },
  load: { __typename: "CaseworkerLoad", area: null, assigned, ratioPlaces: 100, capacity: 100 },
});

const targets = {
  request: { query: MoveTargetsDocument, variables: { on: "2026-11-22" } },
  result: {
    data: {
      caseloads: [target("carla", "Carla Mittelweg", 98), target("tomke", "Tomke Nordwind", 72, false)],
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
};

interface Answer {
  reassignment: string | null;
  messages: string[];
}

const EFFECT = {
  __typename: "CaseloadEffect" as const,
  caseworker: { __typename: "Caseworker" as const, id: "carla", name: "Carla Mittelweg" },
  loadBefore: 98,
  loadAfter: 101,
  capacity: 104,
  firstDayOver: null,
  over: 0,
};

/** Under which key each move came; a preview has none. */
let keys: unknown[] = [];

/** The server's answer to a preview, which gives no reason, or to the move itself. */
function reassignment(preview: boolean, { reassignment: id, messages }: Answer) {
  const moves = [{ toCaseworkerId: "carla", refugeeIds: ["ref_H-1_0", "ref_H-1_1", "ref_H-1_2"] }];
  const asked = { day: "2026-11-22", reason: preview ? null : "Nähe", moves, preview };
  return {
    request: {
      query: ReassignCasesDocument,
      variables: ({ input: { idempotencyKey, ...input } }: ReassignCasesMutationVariables) => {
        if (!isDeepStrictEqual(input, asked) || preview !== (idempotencyKey === undefined)) return false;
        if (!preview) keys.push(idempotencyKey);
        return true;
      },
    },
    result: {
      data: {
        reassignCases: {
          __typename: "ReassignCasesPayload" as const,
          reassignment: id === null ? null : { __typename: "Reassignment" as const, id, viewerCanUndo: true },
          effects: messages.length > 0 ? [] : [EFFECT],
          openTasks: 2,
          userErrors: messages.map((message) => ({
            __typename: "UserError" as const,
            code: "CAPACITY_EXCEEDED" as const,
            message,
            field: ["moves", "0", "toCaseworkerId"],
          })),
        },
      },
    },
  };
}

const refused: Answer = { reassignment: null, messages: [REFUSAL] };

async function openForm(answer: Answer, lost: MockLink.MockedResponse[] = []) {
  keys = [];
  const preview = reassignment(true, { ...answer, reassignment: null });
  const mocks = [targets, preview, ...lost, reassignment(false, answer)];
  const columns = [column("thees", [card("H-1", "Musterau", 3)])];
  const onMoved = jest.fn();
  const form = () => (
    <MoveForm
      cards={selectedCards(columns, new Set([cardKey("thees", card("H-1", ""))]))}
      target="carla"
      onTarget={() => {}}
      firstDay="2026-11-22"
      onCancel={() => {}}
      onMoved={onMoved}
    />
  );
  await showAt("/", form, mocks);
  await screen.findByRole("radio", { name: /Carla Mittelweg/ });
  fireEvent.change(screen.getByRole("textbox", { name: "Grund" }), { target: { value: " Nähe " } });
  return onMoved;
}

const submit = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Verschieben" })));

describe("moving cases", () => {
  test("says beforehand what it would come to, and offers only whom the server allows", async () => {
    await openForm({ reassignment: "rea_1", messages: [] });
    expect(screen.getByText("101 von 100, 1 Person zu viel")).toBeDefined();
    expect(screen.queryByRole("radio", { name: /Tomke/ })).toBeNull();
    expect(screen.getByRole("radio", { name: /Warteliste/ })).toBeDefined();
  });

  test("the server's preview stands in the dialog, and nothing has moved", async () => {
    const onMoved = await openForm({ reassignment: "rea_1", messages: [] });
    const row = await screen.findByRole("row", { name: /Carla Mittelweg 98 101 104/ });
    expect(row.textContent).toContain("3 frei");
    expect(screen.getByText("2 offene Wiedervorlagen gehen mit.")).toBeDefined();
    expect(onMoved).not.toHaveBeenCalled();
  });

  test("a refusal stands in the dialog with the server's figures before anybody tries", async () => {
    const onMoved = await openForm(refused);
    expect(await screen.findByText(REFUSAL)).toBeDefined();
    await submit();
    expect(await screen.findByText(REFUSAL)).toBeDefined();
    expect(onMoved).not.toHaveBeenCalled();
  });

  test("one mutation moves every person of the selection", async () => {
    const onMoved = await openForm({ reassignment: "rea_1", messages: [] });
    await submit();
    await waitFor(() => expect(onMoved).toHaveBeenCalledTimes(1));
  });

  test("whose answer was lost is told, and pressing again asks for the same under the same key", async () => {
    const done: Answer = { reassignment: "rea_1", messages: [] };
    const { request } = reassignment(false, done);
    const onMoved = await openForm(done, [{ request, error: new TypeError("Failed to fetch") }]);
    await submit();
    expect(await screen.findByText(/^Der Server antwortet nicht/)).toBeDefined();
    expect(onMoved).not.toHaveBeenCalled();
    await submit();
    await waitFor(() => expect(onMoved).toHaveBeenCalledTimes(1));
    expect(keys).toEqual([expect.any(String), keys[0]]);
  });
});
