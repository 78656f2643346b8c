import { withParams } from "../app/with-params";

export type DueTasksParams = { art?: string | undefined };

export const dueTasksPath = (params?: DueTasksParams) => withParams("/wiedervorlagen", params);
