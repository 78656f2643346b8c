import { period, turningDays, type WorldRows } from "./world-rows.js";

const outline = {
  type: "Polygon",
  coordinates: [["6.5 50.8", "6.6 50.8", "6.6 50.9", "6.5 50.8"].map((point) => point.split(" ").map(Number))],
};

/** Organizations with their caseworkers and posts; districts, cuts and homes. */
export async function insertPlaces(world: WorldRows) {
  const { random } = world;
  const organizations = await world.make("organization", 3, (index) => ({
    kind: index === 1 ? "MUNICIPALITY" : "WELFARE_ASSOCIATION",
    name: ["Ärztehilfe", "Stadt", "Zuflucht e. V."][index],
    short_name: ["Ä", "Stadt", "Zuflucht"][index],
  }));
  await world.insert("programme_phase", [
    { id: world.id(), name: "Anfang", ratio: 3, period: "[2016-09-01,2018-09-01)" },
    { id: world.id(), name: "Verlängerung", ratio: 10, period: "[2018-10-01,)" },
  ]);
  const caseworkers = await world.make("caseworker", 7, (index) => ({
    organization_id: random.pick(organizations),
    name:
      index < 2 ? "Fachkraft Gleich" : random.pick(["Fachkraft Özil", "fachkraft B", "Fachkraft", "Ä. Fach"]) + index,
  }));

  const districts = await world.make("district", 6, (index) => ({
    key: `d-${index}`,
    name: `${random.pick(["Öst", "Ost", "süd", "Nord"])} ${index}`,
    population: random.chance(0.5) ? random.int(0, 9000) : null,
    boundary: random.chance(0.5) ? outline : null,
  }));
  const cuts = ["[2016-09-01,2018-09-01)", "[2018-09-01,2020-03-01)", "[2020-03-01,)"].map((stretch, index) => ({
    id: world.id(),
    name: `Zuschnitt ${index}`,
    period: stretch,
  }));
  await world.insert("area_cut", cuts);
  const areasOf = cuts.map((cut) =>
    ["A", "B", "Ö"].map((code) => ({
      id: world.id(),
      area_cut_id: cut.id,
      organization_id: random.pick(organizations),
      code,
      name: code === "A" ? "Raum Ä" : "Raum B",
    })),
  );
  const areas = areasOf.flat();
  await world.insert("integration_area", areas);
  const partOf = (cut: number) => ({
    area_cut_id: cuts[cut]?.id,
    integration_area_id: random.pick(areasOf[cut] ?? []).id,
  });
  await world.insert(
    "area_cut_district",
    cuts.flatMap((_, cut) => districts.map((district_id) => ({ ...partOf(cut), district_id }))),
  );

  await world.makeDated("employment", caseworkers.slice(1), 3, (caseworker_id) => ({
    caseworker_id,
    integration_area_id: random.chance(0.8) ? random.pick(areas).id : null,
    fte_casework: random.pick([0, 0.333, 0.5, 0.7, 1]),
    fte_steering: 0,
  }));
  await world.make("capacity_exception", 12, () => {
    const [from = "", end = ""] = random.shuffled(turningDays).slice(0, 2).sort();
    return {
      caseworker_id: random.pick(caseworkers),
      extra_places: random.int(1, 4),
      period: period([from, end]),
      reason: "Übergang",
    };
  });

  const accommodations = await world.make("accommodation", 8, (index) => ({
    district_id: random.pick(districts),
    tenure: index < 5 ? "CITY_DESIGNATED" : "SELF_RENTED",
    form: random.pick(["SHARED_HOME", "CONTAINER", "FLAT", "HOUSE", "HOTEL"]),
    name: index < 5 ? random.pick(["Haus Ä", "Haus A", "haus b"]) : null,
  }));
  await world.insert(
    "accommodation_address",
    accommodations.map((accommodation_id) => ({
      accommodation_id,
      street: random.pick(["Öststraße", "Ostweg", "Haus-str."]),
      house_number: random.pick(["1", "10", "2", "2a"]),
      postal_code: "00000",
    })),
  );
  // Only homes can be put into another area than their district's.
  const exceptions = random.shuffled(accommodations.slice(0, 5)).slice(0, 4);
  await world.insert(
    "area_cut_accommodation",
    exceptions.flatMap((accommodation_id) =>
      [0, 1, 2].filter(() => random.chance(0.6)).map((cut) => ({ ...partOf(cut), accommodation_id })),
    ),
  );
  const units = await world.make("housing_unit", 16, (index) => ({
    accommodation_id: accommodations[index % accommodations.length],
    label: random.pick(["1", "2", "10", "Ä", "A"]) + (index < accommodations.length ? "" : "x"),
  }));
  await world.makeDated("housing_unit_capacity", units, 3, (housing_unit_id) => ({
    housing_unit_id,
    places: random.int(0, 6),
    blocked: random.chance(0.3),
  }));
  return { organizations, caseworkers, units };
}
