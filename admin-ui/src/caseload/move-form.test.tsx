import { InMemoryCache } from "@apollo/client";
import { MockedProvider } from "@apollo/client/testing/react";
import { describe, expect, jest, test } from "@jest/globals";
import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import textsDe from "../i18n/texts-de";
import { card, column } from "./fixtures";
import { MoveTargetsDocument, type MoveTargetsQuery, TransferCasesDocument } from "./move-dialog.generated";
import { MoveForm } from "./move-form";
import { cardKey, selectedCards } from "./selection";

await i18next
  .use(initReactI18next)
  .init({ lng: "de", resources: { de: textsDe }, ns: Object.keys(textsDe), defaultNS: "ui" });

const REFUSAL = "Carla Mittelweg ist am 22.11.2026 zuständig für 98 Personen, Kapazität 100; es wären 101.";

const target = (
  id: string,
  name: string,
  assigned: number,
  viewerCanAssign = true,
): MoveTargetsQuery["programmeOverview"]["caseworkers"][number] => ({
  __typename: "CaseworkerLoad",
  caseworker: { __typename: "Caseworker", id, name, viewerCanAssign },
  organization: { __typename: "Organization", id: "org", shortName: "Caritas" },
  area: null,
  assigned,
  ratioPlaces: 100,
  capacity: 100,
});

const targets = {
  request: { query: MoveTargetsDocument, variables: { on: "2026-11-22" } },
  result: {
    data: {
      programmeOverview: {
        __typename: "ProgrammeOverview" as const,
        on: "2026-11-22",
        caseworkers: [target("carla", "Carla Mittelweg", 98), target("tomke", "Tomke Nordwind", 72, false)],
      },
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
};

function transfer(transferredCount: number, messages: string[]) {
  return {
    request: {
      query: TransferCasesDocument,
      variables: {
        input: {
          refugeeIds: ["ref_H-1_0", "ref_H-1_1", "ref_H-1_2"],
          toCaseworkerId: "carla",
          from: "2026-11-22",
          reason: "Nähe",
        },
      },
    },
    result: {
      data: {
        transferCases: {
          __typename: "TransferCasesPayload" as const,
          transferredCount,
          userErrors: messages.map((message) => ({
            __typename: "UserError" as const,
            code: "CAPACITY_EXCEEDED" as const,
            message,
            field: ["toCaseworkerId"],
          })),
        },
      },
    },
  };
}

async function openForm(answer: ReturnType<typeof transfer>) {
  const columns = [column("thees", [card("H-1", "Musterau", 3)])];
  const onMoved = jest.fn();
  await act(async () => {
    render(
      <MockedProvider mocks={[targets, answer]} cache={new InMemoryCache()}>
        <MantineProvider>
          <MoveForm
            cards={selectedCards(columns, new Set([cardKey("thees", card("H-1", ""))]))}
            target="carla"
            onTarget={() => {}}
            firstDay="2026-11-22"
            onCancel={() => {}}
            onMoved={onMoved}
          />
        </MantineProvider>
      </MockedProvider>,
    );
  });
  await screen.findByRole("radio", { name: /Carla Mittelweg/ });
  fireEvent.change(screen.getByRole("textbox", { name: "Grund" }), { target: { value: " Nähe " } });
  return onMoved;
}

const submit = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Verschieben" })));

describe("moving cases", () => {
  test("says beforehand what it would come to, and offers only whom the server allows", async () => {
    await openForm(transfer(3, []));
    expect(screen.getByText("101 von 100, 1 Person zu viel")).toBeDefined();
    expect(screen.queryByRole("radio", { name: /Tomke/ })).toBeNull();
  });

  test("a refusal stands in the dialog with the server's figures, and nothing has moved", async () => {
    const onMoved = await openForm(transfer(0, [REFUSAL]));
    await submit();
    expect(await screen.findByText(REFUSAL)).toBeDefined();
    expect(onMoved).not.toHaveBeenCalled();
  });

  test("one mutation moves every person of the selection", async () => {
    const onMoved = await openForm(transfer(3, []));
    await submit();
    await waitFor(() => expect(onMoved).toHaveBeenCalledTimes(1));
  });
});
