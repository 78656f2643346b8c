import { type APIRequestContext, expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { accounts, todayOf } from "./support/accounts";
import { askForData } from "./support/api";
import { firstOf } from "./support/board-data";
import { shown } from "./support/pages";
import { testOnOwnServer } from "./support/test-on-own-server";

/** A city of its own: care cannot be ended by the interface yet, and nobody there shall miss these persons. */
const test = testOnOwnServer();

interface Task {
  text: string;
  refugee: { id: string; fileNumber: string };
}

/** Open tasks of the viewer's, of three persons. */
async function tasksOfThree(request: APIRequestContext): Promise<[Task, Task, Task]> {
  const { caseTasks } = await askForData<{ caseTasks: { nodes: Task[] } }>(
    request,
    "{ caseTasks(first: 50) { nodes { text refugee { id fileNumber } } } }",
  );
  const [one, two, three] = new Map(caseTasks.nodes.map((task) => [task.refugee.id, task])).values();
  if (!one || !two || !three) throw new Error("the synthetic city should have tasks for three persons here");
  return [one, two, three];
}

/** Somebody of another organization than SkF who has a place. */
async function colleagueElsewhere(request: APIRequestContext): Promise<string> {
  const { caseloads } = await askForData<{
    caseloads: {
      caseworker: { id: string; organization: { shortName: string } } | null;
      load: { remaining: number };
    }[];
  }>(
    request,
    "query ($on: Date!) { caseloads(on: $on) { caseworker { id organization { shortName } } load { remaining } } }",
    { on: await todayOf(request) },
  );
  const free = caseloads.find(
    ({ caseworker, load }) => caseworker && caseworker.organization.shortName !== "SkF" && load.remaining > 0,
  );
  return firstOf(free?.caseworker ? [free.caseworker.id] : [], "a place elsewhere");
}

test("tasks of whom nobody answers for any more are the last caseworker's to close; handed over they are not", async ({
  page,
  context,
  server,
  signInAs,
  openBrowser,
}) => {
  test.setTimeout(300_000);
  await signInAs(accounts.caseworkerSkf);
  const [ended, waits, handedOver] = await tasksOfThree(context.request);
  const person = `(select id from refugee where file_number = '${ended.refugee.fileNumber}')`;
  server.change(`
    update caseworker_assignment set period = daterange(lower(period), current_date - 1)
      where refugee_id = ${person} and period @> current_date;
    update care_period set period = daterange(lower(period), current_date - 1)
      where refugee_id = ${person} and period @> current_date`);
  const steering = (await openBrowser(accounts.steering)).request;
  const moves = [
    { toCaseworkerId: null, refugeeIds: [waits.refugee.id] },
    { toCaseworkerId: await colleagueElsewhere(steering), refugeeIds: [handedOver.refugee.id] },
  ];
  const { reassignCases } = await askForData<{ reassignCases: { userErrors: object[] } }>(
    steering,
    "mutation ($input: ReassignCasesInput!) { reassignCases(input: $input) { userErrors { message } } }",
    { input: { day: await todayOf(steering), moves } },
  );
  expect(reassignCases.userErrors).toEqual([]);

  await page.goto("/wiedervorlagen");
  await shown(page);
  const of = ({ refugee }: Task) =>
    page.getByRole("listitem").filter({ has: page.locator(`a[href*="${refugee.id}"]`) });
  await expect(of(ended).first()).toContainText("Betreuung beendet");
  await expect(of(waits).first()).toContainText("Warteliste");
  await expect(of(handedOver)).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`/personen/${ended.refugee.id}?tab=wiedervorlagen`);
  await shown(page);
  await expect(page.getByText(/^Diese Person ist heute nicht in Betreuung/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Wiedervorlage anlegen" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: `Erledigt: ${ended.text}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Rückgängig" })).toBeVisible();
  await expect(page.getByText("Für diese Person ist nichts vorgemerkt.")).toBeVisible();
});
