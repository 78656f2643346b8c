import type { UrlParams } from "../app/url-params";
import { withParams } from "../app/with-params";

export const areasPath = (params?: UrlParams) => withParams("/raeume", params);
export const areaPath = (id: string, params?: UrlParams) => withParams(`/raeume/${id}`, params);
