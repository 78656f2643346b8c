import type { UrlParams } from "../app/url-params";
import { withParams } from "../app/with-params";

export const dashboardPath = (params?: UrlParams) => withParams("/", params);
export const caseworkersPath = (params?: UrlParams) => withParams("/fachkraefte", params);
export const caseworkerPath = (id: string, params?: UrlParams) => withParams(`/fachkraefte/${id}`, params);
