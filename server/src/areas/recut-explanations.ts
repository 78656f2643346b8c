import type { EntityManager } from "typeorm";
import type { Obstacle } from "./plan/obstacles.js";
import type { RecutPlan } from "./plan/recut-plan.js";
import type { RecutProblem } from "./plan/recut-problem.js";
import { whatWouldFit } from "./plan/what-would-fit.js";

/** Sentences in both languages: whoever looks at a run reads its own. */
export interface Explanations {
  de: string[];
  en: string[];
}

export const outOfTime: Explanations = {
  de: ["In der Zeit fand sich kein Zuschnitt, der alles erfüllt: bitte mehr Zeit geben oder weniger festhalten."],
  en: ["No cut that meets everything was found in time: please allow more time, or pin less."],
};

/** Why no plan can be made, and what would help. */
export async function explained(tx: EntityManager, obstacles: readonly Obstacle[]): Promise<Explanations> {
  const names = await namesOf(tx, obstacles.flatMap(idsOf));
  const written = (locale: keyof Explanations) => (id: string) => names.get(id)?.[locale] ?? "?";
  return {
    de: obstacles.map((obstacle) => sentence(obstacle, written("de")).de),
    en: obstacles.map((obstacle) => sentence(obstacle, written("en")).en),
  };
}

/** What would make everybody fit, when the plan needs exceptions. */
export async function capacityExplained(
  tx: EntityManager,
  problem: RecutProblem,
  plan: RecutPlan,
): Promise<Explanations> {
  const [phase] = await tx.query<{ ratio: number }[]>("select ratio from programme_phase where period @> $1::date", [
    problem.day,
  ]);
  if (!phase) return { de: ["An diesem Tag läuft keine Projektphase."], en: ["No programme phase runs on that day."] };
  const { exceptions, fteMissing } = whatWouldFit(problem, plan, phase.ratio);
  if (exceptions === 0) return { de: [], en: [] };
  const written = (locale: string) => fteMissing.toLocaleString(locale, { minimumFractionDigits: 2 });
  return {
    de: [`Damit alle einen Platz haben: ${written("de")} VZÄ mehr, oder ${exceptions} Ausnahmen.`],
    en: [`For everybody to have a place: ${written("en")} FTE more, or ${exceptions} exceptions.`],
  };
}

function idsOf(obstacle: Obstacle): readonly string[] {
  switch (obstacle.code) {
    case "AREA_WITHOUT_CASEWORKER":
      return obstacle.areaIds;
    case "CASEWORKER_SERVES_NO_AREA":
      return [obstacle.caseworkerId];
    case "PLACE_PINS_CONTRADICT":
    case "RELEASE_PINS":
      return obstacle.placeIds;
    default:
      return [];
  }
}

function sentence(obstacle: Obstacle, name: (id: string) => string): { de: string; en: string } {
  const list = (ids: readonly string[]) => ids.map(name).join(", ");
  switch (obstacle.code) {
    case "AREA_WITHOUT_CASEWORKER": {
      const { areaIds, missing } = obstacle;
      return {
        de: `Ohne Fachkraft: ${list(areaIds)}. Es ${missing === 1 ? "fehlt eine Fachkraft" : `fehlen ${missing} Fachkräfte`} des Trägers.`,
        en: `Without a caseworker: ${list(areaIds)}. The organization lacks ${missing === 1 ? "one caseworker" : `${missing} caseworkers`}.`,
      };
    }
    case "CASEWORKER_SERVES_NO_AREA":
      return {
        de: `${name(obstacle.caseworkerId)} hat keinen Raum des eigenen Trägers.`,
        en: `${name(obstacle.caseworkerId)} has no area of the own organization.`,
      };
    case "FEWER_DISTRICTS_THAN_AREAS":
      return {
        de: `Es sind ${obstacle.areas} Räume, aber nur ${obstacle.districts} Stadtteile: bitte weniger Räume.`,
        en: `There are ${obstacle.areas} areas, but only ${obstacle.districts} districts: please fewer areas.`,
      };
    case "MORE_PARTS_THAN_AREAS":
      return {
        de: `Die Stadtteile hängen in ${obstacle.parts} Teilen zusammen, es sind aber nur ${obstacle.areas} Räume: bitte mehr Räume.`,
        en: `The districts hang together in ${obstacle.parts} parts, but there are only ${obstacle.areas} areas: please more areas.`,
      };
    case "PLACE_PINS_CONTRADICT":
      return {
        de: `Zusammen in einem Raum, aber in verschiedenen festgehalten: ${list(obstacle.placeIds)}.`,
        en: `Together in one area, but pinned to several: ${list(obstacle.placeIds)}.`,
      };
    case "HOME_PINS_CONTRADICT":
      return {
        de: `${obstacle.householdIds.length} Haushalte eines Heims sind bei verschiedenen Fachkräften festgehalten.`,
        en: `${obstacle.householdIds.length} households of one home are pinned to several caseworkers.`,
      };
    case "RELEASE_PINS":
      return {
        de: `So geht es nicht auf. Es ginge, wenn nicht mehr festgehalten würden: ${list(obstacle.placeIds)}.`,
        en: `It cannot be done like this. It could if these were no longer pinned: ${list(obstacle.placeIds)}.`,
      };
  }
}

/** A home says that it is one: it is often called like a street. */
async function namesOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, { de: string; en: string }>> {
  const rows = await tx.query<{ id: string; name: string; home: boolean }[]>(
    `select id, name, false as home from integration_area where id = any ($1::uuid[])
    union all select id, name, false from caseworker where id = any ($1::uuid[])
    union all select id, name, false from district where id = any ($1::uuid[])
    union all select id, name, true from accommodation where id = any ($1::uuid[]) and name is not null`,
    [ids],
  );
  return new Map(
    rows.map(({ id, name, home }) => [
      id,
      home ? { de: `Heim „${name}“`, en: `home “${name}”` } : { de: name, en: name },
    ]),
  );
}
