import { expect, jest, test } from "@jest/globals";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { showAt } from "../../test/show-at";
import { type Session, SessionContext } from "../app/session";
import {
  RecordSubstitutionDocument,
  type RecordSubstitutionMutationVariables,
  SubstituteChoiceDocument,
} from "./substitution.generated";
import { SubstitutionForm } from "./substitution-form";

const session: Session = {
  viewer: {
    id: "admin",
    name: "Frida Fleet",
    email: "frida@example.org",
    role: "ASSOCIATION_ADMIN",
    organization: { id: "caritas", name: "Caritas", shortName: "Caritas" },
    caseworkerId: null,
  },
  today: "2026-11-22",
  secondFactorMissing: false,
};

const colleagues = {
  request: { query: SubstituteChoiceDocument, variables: () => true },
  result: {
    data: {
      caseworkers: {
        __typename: "CaseworkerConnection" as const,
        edges: ["carla", "thees"].map((id) => ({
          __typename: "CaseworkerEdge" as const,
          node: { __typename: "Caseworker" as const, id, name: id === "carla" ? "Carla Mittelweg" : "Thees Hafen" },
        })),
      },
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
};

test("whose answer was lost is told, and pressing again records the same under the same key, once", async () => {
  const keys: unknown[] = [];
  const request = {
    query: RecordSubstitutionDocument,
    variables: ({ input }: RecordSubstitutionMutationVariables) => {
      keys.push(input.idempotencyKey);
      return input.caseworkerId === "thees" && input.substituteId === "carla" && input.reason === "Urlaub";
    },
  };
  const recorded = {
    recordSubstitution: {
      __typename: "RecordSubstitutionPayload" as const,
      substitution: { __typename: "Substitution" as const, id: "sub_1" },
      userErrors: [],
    },
  };
  const onClose = jest.fn();
  const caseworker = { id: "thees", name: "Thees Hafen", organization: { id: "caritas" } };
  const form = () => (
    <SessionContext value={session}>
      <SubstitutionForm caseworker={caseworker} onClose={onClose} />
    </SessionContext>
  );
  await showAt("/", form, [
    colleagues,
    { request, error: new TypeError("Failed to fetch") },
    { request, result: { data: recorded } },
  ]);
  fireEvent.click(screen.getByRole("combobox", { name: "Wer vertritt?" }));
  fireEvent.click(await screen.findByRole("option", { name: "Carla Mittelweg", hidden: true }));
  fireEvent.change(screen.getByRole("textbox", { name: "Grund" }), { target: { value: " Urlaub " } });
  const submit = () =>
    act(async () => void fireEvent.click(screen.getByRole("button", { name: "Vertretung eintragen" })));

  await submit();
  expect(await screen.findByText(/^Der Server antwortet nicht/)).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
  await submit();
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(keys.length).toBeGreaterThan(1);
  expect(keys).toEqual(keys.map(() => keys[0]));
  expect(keys[0]).toEqual(expect.any(String));
});
