import os from "node:os";
import { cityOf, today, withCity } from "./cities.mjs";
import { signIn } from "./session.mjs";
import { startSide } from "./start-side.mjs";

/**
 * `node server/bench/adopt.mjs`, after `npm run build`: how long it takes to plan, adopt and take back a new area cut in the
 * city in which 100,000 are in care (half a million ever were refugees; `REFUGEES=100000` for a quick look), with all caps, audit, census and history, over HTTP, and what a reader waits meanwhile. P5: at most 30 s,
 * no reader is kept waiting.
 */
const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const percentile = (times, share) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

const refugees = Number(process.env.REFUGEES ?? 500_000);

await withCity(cityOf(refugees), async ({ connection, client }) => {
  const side = await startSide("aid", { connection: { ...connection, user: "aid_app" }, today, connections: 10 });
  try {
    const cookie = await signIn(client, "STEERING");
    const post = async (query, variables) => {
      const response = await fetch(`${side.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    const timed = async (what, query, variables) => {
      const began = performance.now();
      const data = await post(query, variables);
      const [payload] = Object.values(data);
      if (payload?.userErrors?.length > 0) throw new Error(JSON.stringify(payload.userErrors));
      console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
      return payload;
    };
    const read = "{ districts { refugeesInCare } refugees(first: 20) { nodes { fileNumber caseworker { name } } } }";
    const latencies = async (until) => {
      const times = [];
      let over = false;
      const done = until.finally(() => {
        over = true;
      });
      while (!over) {
        const began = performance.now();
        await post(read);
        times.push(performance.now() - began);
      }
      await done;
      return times;
    };
    const say = (what, times) =>
      console.log(
        `${what}: median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms of ${times.length}`,
      );

    console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)} before`);
    say("a reader alone", await latencies(new Promise((resolve) => setTimeout(resolve, 3_000))));
    const { areaCuts } = await post("{ areaCuts { id } }");
    const made = await timed(
      "copy, with a plan for everybody",
      "mutation ($input: CreateAreaCutDraftInput!) { createAreaCutDraft(input: $input) { areaCut { id version areas { id code name colour organization { id } districts { id } staff { caseworker { id } fteCasework } } } userErrors { message } } }",
      { input: { name: "Bench", from: tomorrow, copyOfId: areaCuts.at(-1).id } },
    );
    // Every area gets the districts of the next one, so that everybody moves.
    const { areas } = made.areaCut;
    const draft = await timed(
      "draft, with a plan for everybody",
      "mutation ($input: SaveAreaCutDraftInput!) { saveAreaCutDraft(input: $input) { areaCut { id version preview { fingerprint persons exceptionsNeeded changeCaseworker { persons } } } userErrors { message } } }",
      {
        input: {
          id: made.areaCut.id,
          version: made.areaCut.version,
          name: "Bench",
          from: tomorrow,
          areas: areas.map(({ id, code, name, colour, organization, staff }, at) => ({
            id,
            code,
            name,
            colour,
            organizationId: organization.id,
            districtIds: areas[(at + 1) % areas.length].districts.map((district) => district.id),
            accommodationIds: [],
            staff: staff.map(({ caseworker, fteCasework }) => ({ caseworkerId: caseworker.id, fteCasework })),
          })),
        },
      },
    );
    const { id, version, preview } = draft.areaCut;
    console.log(JSON.stringify(preview));
    const input = { id, version, from: tomorrow, fingerprint: preview.fingerprint, exceptions: [] };
    const adoption = timed(
      "adoption",
      "mutation ($input: AdoptAreaCutInput!) { adoptAreaCut(input: $input) { waiting reassignment { casesCount } userErrors { message } } }",
      { input },
    );
    say("a reader meanwhile", await latencies(adoption));
    console.log(JSON.stringify(await adoption));
    const undoing = timed(
      "undoing",
      "mutation ($input: UndoAreaCutAdoptionInput!) { undoAreaCutAdoption(input: $input) { areaCut { stage } userErrors { message } } }",
      { input: { id } },
    );
    say("a reader meanwhile", await latencies(undoing));
  } finally {
    await side.stop();
  }
});
process.exit(0);
