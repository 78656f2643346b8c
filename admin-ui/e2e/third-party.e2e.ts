import { type APIRequestContext, expect } from "@playwright/test";
import { accounts, todayOf } from "./support/accounts";
import { ask, askForData } from "./support/api";
import { firstOf, giveBack, householdsOf, loadOf, memberIds, ownCaseloads, transfer } from "./support/board-data";
import { test } from "./support/test";

// "a stable, documented, fast, limited, versioned schema": what a tool sees of the cap, without any page.

test("of two requests at once for the last free places exactly one wins", async ({ openBrowser }) => {
  const one = (await openBrowser(accounts.adminStadt)).request;
  const two = (await openBrowser(accounts.steering)).request;
  const [target, source] = await ownCaseloads(one);
  const { remaining } = target.load;
  // Either household fits; both together do not.
  const fitting = householdsOf(source, (persons) => persons <= remaining && 2 * persons > remaining);
  expect(fitting.length).toBeGreaterThan(1);
  const from = await todayOf(one);
  const wanted = fitting.slice(0, 2).map((household, index) => ({
    household,
    request: index === 0 ? one : two,
    refugeeIds: memberIds(household),
  }));
  const before = await Promise.all(wanted.map(({ refugeeIds }) => assignmentsOf(two, refugeeIds)));

  const outcomes = await Promise.all(
    wanted.map(async (wish, index) => {
      const { data, errors } = await transfer(wish.request, {
        refugeeIds: wish.refugeeIds,
        toCaseworkerId: target.caseworker.id,
        from,
      });
      expect(errors).toBeUndefined();
      return { ...wish, before: before[index], answer: data?.transferCases };
    }),
  );

  const winner = firstOf(
    outcomes.filter(({ answer }) => answer?.userErrors.length === 0),
    "a winner",
  );
  const loser = firstOf(
    outcomes.filter((outcome) => outcome !== winner),
    "a loser",
  );
  const { assigned, capacity } = target.load;
  const load = assigned + winner.household.persons;
  expect(winner.answer?.transferredCount).toBe(winner.refugeeIds.length);
  expect(loser.answer).toEqual({
    transferredCount: 0,
    userErrors: [
      {
        code: "CAPACITY_EXCEEDED",
        message: expect.stringContaining(target.caseworker.name),
        capacity: { day: from, load, requested: load + loser.household.persons, capacity },
      },
    ],
  });
  expect(await assignmentsOf(two, loser.refugeeIds)).toEqual(loser.before);
  expect((await loadOf(one, target.caseworker.id)).assigned).toBe(load);

  await giveBack(one, winner.refugeeIds, source.caseworker.id);
  expect(await loadOf(one, target.caseworker.id)).toEqual(target.load);
});

test("anonymous callers get UNAUTHENTICATED and no data", async ({ request }) => {
  const { data, errors } = await ask(request, `{ refugees(first: 1) { nodes { id } } }`);
  expect(data ?? null).toBeNull();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
});

test("an association's administrator cannot move another association's case", async ({ openBrowser }) => {
  const theirs = (await openBrowser(accounts.adminStadt)).request;
  const ours = (await openBrowser(accounts.adminSkf)).request;
  const [strange] = await ownCaseloads(theirs);
  const [, target] = await ownCaseloads(ours);
  const household = firstOf(
    householdsOf(strange, () => true),
    "a household of another organization",
  );
  const refugeeIds = memberIds(household);
  const before = await assignmentsOf(theirs, refugeeIds);
  const { errors } = await transfer(ours, {
    refugeeIds,
    toCaseworkerId: target.caseworker.id,
    from: await todayOf(ours),
  });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  expect(await assignmentsOf(theirs, refugeeIds)).toEqual(before);
});

async function assignmentsOf(request: APIRequestContext, refugeeIds: readonly string[]) {
  return Promise.all(
    refugeeIds.map((id) =>
      askForData<{ refugee: object }>(
        request,
        `query ($id: ID!) { refugee(id: $id) { assignments { id from until caseworker { id } } } }`,
        { id },
      ),
    ),
  );
}
