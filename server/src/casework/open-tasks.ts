import type { EntityManager } from "typeorm";

/** How many open tasks these persons take along, for whoever moves them and may not see any. */
export async function openTasksOf(tx: EntityManager, persons: readonly { refugeeId: string }[]): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>("select open_tasks_of($1::uuid[]) as count", [
    persons.map(({ refugeeId }) => refugeeId),
  ]);
  return row?.count ?? 0;
}
