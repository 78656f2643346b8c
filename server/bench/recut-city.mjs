import { Random } from "../dist/demo/random.js";

/**
 * A city of `side` × `side` districts whose `old` areas become `areas`: those that cease are divided among their neighbours,
 * and so are their caseworkers, roughly as the persons are. A tenth of the caseworkers has left, as many are new; nine of ten places are needed.
 */
export function largeRecut({ seed = 1, side = 25, old = 60, areas = 50, caseworkers = 200, households = 20_000 } = {}) {
  const random = new Random(seed);
  const districts = side * side;
  const beside = (at) =>
    [at % side > 0 && at - 1, at % side < side - 1 && at + 1, at - side, at + side].filter(
      (other) => other !== false && other >= 0 && other < districts,
    );
  const oldArea = grown(random, districts, old, beside);
  const homes = Array.from({ length: households }, () =>
    Math.min(random.int(0, districts - 1), random.int(0, districts - 1)),
  );
  const posts = postsOf(
    homes.map((at) => oldArea[at]),
    old,
    caseworkers,
  );
  const draft = absorbed(random, oldArea, areas, beside);
  const serving = newAreasOf(posts, homes, oldArea, draft, areas);
  const staff = posts.map((before, n) => ({
    id: `caseworker ${n}`,
    before: random.chance(0.1) ? null : before,
    area: serving[n],
  }));
  const placed = homes.map((at, n) => {
    const serving = staff.filter(({ before }) => before === oldArea[at]);
    const caseworkerId =
      random.chance(0.92) && serving.length > 0 ? random.pick(serving).id : random.pick([null, "left"]);
    return {
      id: `household ${n}`,
      placeId: `district ${at}`,
      persons: Array.from({ length: random.chance(0.6) ? 1 : random.int(2, 7) }, (_, person) => ({
        id: `person ${n}.${person}`,
        caseworkerId,
        vulnerable: random.chance(0.15),
      })),
    };
  });
  const persons = placed.reduce((sum, household) => sum + household.persons.length, 0);
  const capacity = Math.ceil(persons / 0.9 / caseworkers);
  return {
    day: "2027-01-01",
    areas: Array.from({ length: areas }, (_, n) => ({ id: `area ${n}`, organizationId: `organization ${n % 5}` })),
    caseworkers: staff.map(({ id, area }) => ({
      id,
      organizationId: `organization ${area % 5}`,
      areaId: `area ${area}`,
      capacity,
    })),
    places: Array.from({ length: districts }, (_, at) => ({
      id: `district ${at}`,
      districtId: `district ${at}`,
      accommodation: false,
      movable: false,
      currentAreaId: oldArea[at] < areas ? `area ${oldArea[at]}` : null,
    })),
    neighbours: Array.from({ length: districts }, (_, at) =>
      beside(at).flatMap((other) => (other > at ? [[`district ${at}`, `district ${other}`]] : [])),
    ).flat(),
    households: placed,
  };
}

/** The area of every post: one for each, the others one by one to where most households wait for each post. */
function postsOf(areaOfHousehold, areas, count) {
  const households = new Array(areas).fill(0);
  for (const area of areaOfHousehold) households[area] += 1;
  const posts = Array.from({ length: areas }, (_, area) => area);
  const staffed = new Array(areas).fill(1);
  while (posts.length < count) {
    const most = households.reduce(
      (best, n, at) => (n / staffed[at] > households[best] / staffed[best] ? at : best),
      0,
    );
    staffed[most] += 1;
    posts.push(most);
  }
  return posts;
}

/** Contiguous areas, grown from one district each. */
function grown(random, districts, areas, beside) {
  const areaOf = new Array(districts).fill(null);
  const edge = [];
  for (let area = 0; area < areas; ) {
    const at = random.int(0, districts - 1);
    if (areaOf[at] !== null) continue;
    areaOf[at] = area++;
    edge.push(at);
  }
  while (areaOf.includes(null)) {
    const from = random.pick(edge);
    const free = beside(from).filter((next) => areaOf[next] === null);
    if (free.length === 0) {
      edge.splice(edge.indexOf(from), 1);
      continue;
    }
    const next = random.pick(free);
    areaOf[next] = areaOf[from];
    edge.push(next);
  }
  return areaOf;
}

/** A draft of the new cut: district by district, what ceases goes to a neighbour that remains. */
function absorbed(random, oldArea, areas, beside) {
  const draft = oldArea.map((area) => (area < areas ? area : null));
  while (draft.includes(null)) {
    const edge = draft.flatMap((area, at) =>
      area === null && beside(at).some((next) => draft[next] !== null) ? [at] : [],
    );
    const at = random.pick(edge);
    draft[at] = draft[random.pick(beside(at).filter((next) => draft[next] !== null))];
  }
  return draft;
}

/** Whose area ceases follows its districts, to where most households wait for each post. */
function newAreasOf(posts, homes, oldArea, draft, areas) {
  const households = new Array(areas).fill(0);
  for (const at of homes) households[draft[at]] += 1;
  const staffed = new Array(areas).fill(0);
  for (const area of posts) if (area < areas) staffed[area] += 1;
  return posts.map((before) => {
    if (before < areas) return before;
    const heirs = draft.filter((_, at) => oldArea[at] === before);
    const heir = heirs.reduce((best, area) =>
      households[area] / staffed[area] > households[best] / staffed[best] ? area : best,
    );
    staffed[heir] += 1;
    return heir;
  });
}
