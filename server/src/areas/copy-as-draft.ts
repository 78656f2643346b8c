import type { EntityManager } from "typeorm";
import { areasOf, insertDraft, newIds, oneArea, writeAreas } from "./area-cut.sql.js";
import { planAsDrawn } from "./draft-plan.js";

/** A draft with the areas of a cut, or with one area of everything, planned at once. Null: there is no such cut. */
export async function copyAsDraft(
  tx: EntityManager,
  { name, from, copyOfId }: { name: string; from: string; copyOfId: string | null },
): Promise<string | null> {
  const areas = copyOfId ? await areasOf(tx, copyOfId, from) : await oneArea(tx);
  if (areas.length === 0) return null;
  const cutId = await insertDraft(tx, { name, from, copiedFromId: copyOfId });
  const ids = await newIds(tx, areas.length);
  const copies = areas.map((area, at) => ({ ...area, id: ids[at] ?? "" }));
  await writeAreas(tx, cutId, copies);
  await planAsDrawn(tx, cutId);
  return cutId;
}
