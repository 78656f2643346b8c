import { type Adopted, capacityOn, grouped, postsOn } from "./adopted.js";
import { holds, periodOf, type Row, rowsOf } from "./snapshot.js";

/** What of the city is not as it must be after an adoption: the cuts, the posts, the capacities, the substitutions. */
export const cityProblems = (adopted: Adopted): string[] => [
  ...partition(adopted),
  ...capacities(adopted),
  ...posts(adopted),
  ...substitutions(adopted),
];

/** On every day one cut, in which each district has one area of it; from the first day on the new one. */
function* partition({ adoption: { after, cutId, day }, days }: Adopted): Generator<string> {
  const cuts = rowsOf(after, "area_cut").filter((row) => row.period !== null);
  const areas = grouped(rowsOf(after, "integration_area"), (row) => String(row.area_cut_id));
  const parts = grouped(rowsOf(after, "area_cut_district"), (row) => `${row.area_cut_id} ${row.district_id}`);
  const first = cuts.map((cut) => periodOf(cut).from).sort()[0] ?? "";
  for (const on of days.filter((one) => one >= first)) {
    const [cut, ...more] = cuts.filter((one) => holds(periodOf(one), on));
    if (!cut || more.length > 0 || (on >= day && cut.id !== cutId)) yield `${on}: another cut, or several`;
  }
  for (const { id } of cuts) {
    for (const district of rowsOf(after, "district")) {
      const [part, ...more] = parts.get(`${id} ${district.id}`) ?? [];
      const isOfTheCut = areas.get(String(id))?.some((area) => area.id === part?.integration_area_id);
      if (!isOfTheCut || more.length > 0) yield `${district.name} has not one area of ${id}`;
    }
  }
}

/** Of the cut nobody is above the capacity on any day from the first on; of others nobody has more persons than before. */
function* capacities(adopted: Adopted): Generator<string> {
  const { before, after } = adopted.adoption;
  for (const who of adopted.caseworkerIds) {
    for (const on of adopted.daysFromTheFirst) {
      const load = adopted.loadOn(adopted.is, who, on);
      const capacity = capacityOn(after, who, on);
      if (adopted.posts.has(who)) {
        if (load > capacity) yield `${on}: ${who} has ${load} persons, capacity ${capacity}`;
      } else if (load > adopted.loadOn(adopted.was, who, on) || capacity !== capacityOn(before, who, on)) {
        yield `${on}: ${who} has no post under the cut, and ${load} persons of ${capacity}`;
      }
    }
  }
}

/** On every day each has the post that follows from what was held and what was planned. */
function* posts(adopted: Adopted): Generator<string> {
  const facts = (post: Row | null) =>
    post && JSON.stringify(["integration_area_id", "fte_casework", "fte_steering"].map((name) => post[name]));
  for (const who of adopted.caseworkerIds) {
    for (const on of adopted.days) {
      const [post = null, ...more] = postsOn(adopted.adoption.after, who, on);
      const right = postThen(adopted, who, on);
      if (more.length > 0 || facts(post) !== facts(right))
        yield `${on}: ${who} has ${facts(post)}, not ${facts(right)}`;
    }
  }
}

/** The planned post holds as long as the one of the first day, or until the next one; later ones keep their FTE. */
function postThen({ adoption: { before, day }, posts: planned }: Adopted, who: string, on: string): Row | null {
  const [was = null] = postsOn(before, who, on);
  if (on < day) return was;
  const plan = planned.get(who);
  if (!plan) return was && { ...was, integration_area_id: null };
  const { integration_area_id, fte_casework } = plan;
  const [running] = postsOn(before, who, day);
  const next = rowsOf(before, "employment").filter((row) => row.caseworker_id === who && periodOf(row).from > day);
  const end = running ? periodOf(running).end : (next.map((row) => periodOf(row).from).sort()[0] ?? null);
  if (end !== null && on >= end) return was && { ...was, integration_area_id };
  return { integration_area_id, fte_casework, fte_steering: running?.fte_steering ?? 0 };
}

/** Whoever has no post under the cut neither is stood in for from its first day on, nor stands in. */
function* substitutions({ adoption: { after, day }, posts: planned }: Adopted): Generator<string> {
  for (const row of rowsOf(after, "substitution")) {
    const { end } = periodOf(row);
    const both = [row.caseworker_id, row.substitute_id].every((who) => planned.has(String(who)));
    if (!both && (end === null || end > day)) yield `substitution ${row.id} runs on`;
  }
}
