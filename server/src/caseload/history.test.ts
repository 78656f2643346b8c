import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

let city: ServedCity;
let bert: string;
const lines: string[] = [];

beforeAll(async () => {
  city = await servedCity({ log: { write: (line: string) => void lines.push(line) } });
  bert = await city.make.caseworker({ organizationId: city.ids.caritas, name: "Bert Buche" });
});
afterAll(() => city.close());

const id = (type: Parameters<typeof toNodeId>[0], uuid: string): string => toNodeId(type, uuid);

describe("the journal", () => {
  it("tells who was given to whom since a day, why and by whom", async () => {
    const moved = await city.ask(
      `mutation($input: ReassignCasesInput!) { reassignCases(input: $input) {
        reassignment { id kind day reason casesCount viewerCanUndo undoableUntil recordedByName
          cases(first: 10) { nodes { refugee { identity { familyName } } from { name } to { name } } } }
        effects { caseworker { name } loadBefore loadAfter capacity firstDayOver over } userErrors { message } } }`,
      {
        variables: {
          input: {
            day: "2018-08-01",
            reason: "Elternzeit",
            moves: [
              { toCaseworkerId: id("Caseworker", bert), refugeeIds: [id("Refugee", city.ids.assigned)] },
              { toCaseworkerId: id("Caseworker", city.ids.anna), refugeeIds: [id("Refugee", city.ids.waiting)] },
            ],
          },
        },
      },
    );
    expect(moved.errors).toEqual([]);
    const since = await city.ask(
      `{ reassignments(first: 10, filter: { since: "2018-01-01" }) { totalCount nodes { id kind reason undoes { id } undoneBy { id }
        cases(first: 10) { nodes { refugee { fileNumber responsibleOn(on: "2018-09-01") { caseworker { name } from until knownSince knownUntil } } from { name } to { name } } } viewerCanUndo undoableUntil } }
       reportClosings { through figures { refugeesInCare areas { refugeesInCare } } } handOverRequests(first: 3) { nodes { id reason refugees(first: 2) { nodes { id } } } } }`,
    );
    if (since.errors.length) console.error(lines.join("").slice(-3000));
    expect(since.data).toEqual({});
  });
});
