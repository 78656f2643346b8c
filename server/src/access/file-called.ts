import type { EntityManager } from "typeorm";

export interface File {
  id: string;
  fileNumber: string;
  /** Restricted, and the viewer is not among those named. */
  hidden: boolean;
}

/** A file that the viewer need not see: to open it in an emergency, or to restrict it. */
export async function fileCalled(
  tx: EntityManager,
  name: { id?: string | null; fileNumber?: string | null },
): Promise<File | undefined> {
  const [file] = await tx.query<File[]>(`select id, file_number as "fileNumber", hidden from file_called($1, $2)`, [
    name.id ?? null,
    name.fileNumber?.trim() ?? null,
  ]);
  return file;
}
