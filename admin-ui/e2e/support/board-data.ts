import { type APIRequestContext, expect } from "@playwright/test";
import { todayOf } from "./accounts";
import { ask, askForData } from "./api";

export interface Household {
  household: { number: string };
  persons: number;
  viewerCanMove: boolean;
  members: { id: string; identity: { familyName: string } | null }[];
}

export interface Caseload {
  caseworker: {
    id: string;
    name: string;
    viewerCanAssign: boolean;
    exceptions: { extraPlaces: number; until: string }[];
  } | null;
  load: { assigned: number; capacity: number; remaining: number } | null;
  households: { nodes: Household[] };
}

export type Load = NonNullable<Caseload["load"]>;

/** A caseload that somebody carries. */
export interface Carried extends Caseload {
  caseworker: NonNullable<Caseload["caseworker"]>;
  load: Load;
}

/** Today's board as the API tells it to whoever is signed in. */
async function readBoard(request: APIRequestContext): Promise<Caseload[]> {
  const { caseloads } = await askForData<{ caseloads: Caseload[] }>(
    request,
    `query ($on: Date!) {
      caseloads(on: $on) {
        caseworker { id name viewerCanAssign exceptions(on: $on) { extraPlaces until } }
        load { assigned capacity remaining }
        households(first: 100) {
          nodes { household { number } persons viewerCanMove members { id identity { familyName } } }
        }
      }
    }`,
    { on: await todayOf(request) },
  );
  return caseloads;
}

/** The two caseloads of the viewer's own organization, the fuller one first. */
export async function ownCaseloads(request: APIRequestContext): Promise<[fuller: Carried, emptier: Carried]> {
  const own = (await readBoard(request)).filter(isOwn).sort((a, b) => a.load.remaining - b.load.remaining);
  const [fuller, emptier] = own;
  if (!fuller || !emptier || own.length > 2) throw new Error("the synthetic city should have two caseworkers here");
  return [fuller, emptier];
}

function isOwn(caseload: Caseload): caseload is Carried {
  return caseload.caseworker?.viewerCanAssign === true && caseload.load !== null;
}

export async function loadOf(request: APIRequestContext, caseworkerId: string): Promise<Load> {
  const load = (await readBoard(request)).find(({ caseworker }) => caseworker?.id === caseworkerId)?.load;
  if (!load) throw new Error(`${caseworkerId} is not employed today`);
  return load;
}

/** Households that may be moved, chosen by how many they are. */
export function householdsOf({ households }: Caseload, persons: (count: number) => boolean): Household[] {
  return households.nodes.filter((household) => household.viewerCanMove && persons(household.persons));
}

export function firstOf<Value>(values: readonly Value[], what: string): Value {
  const [value] = values;
  if (value === undefined) throw new Error(`the synthetic city should have ${what}`);
  return value;
}

export const memberIds = ({ members }: Household): string[] => members.map(({ id }) => id);

export interface TransferAnswer {
  transferredCount: number;
  userErrors: {
    code: string;
    message: string;
    capacity: { day: string; load: number; requested: number; capacity: number } | null;
  }[];
}

export async function transfer(
  request: APIRequestContext,
  input: { refugeeIds: string[]; toCaseworkerId: string; from: string },
) {
  return ask<{ transferCases: TransferAnswer }>(
    request,
    `mutation ($input: TransferCasesInput!) {
      transferCases(input: $input) {
        transferredCount
        userErrors { code message capacity { day load requested capacity } }
      }
    }`,
    { input },
  );
}

/** Leaves the board as the journey found it. */
export async function giveBack(request: APIRequestContext, refugeeIds: string[], toCaseworkerId: string) {
  const { data } = await transfer(request, { refugeeIds, toCaseworkerId, from: await todayOf(request) });
  expect(data?.transferCases).toEqual({ transferredCount: refugeeIds.length, userErrors: [] });
}
