import type { UrlParams } from "../app/url-params";
import { withParams } from "../app/with-params";

export const areasPath = (params?: UrlParams) => withParams("/raeume", params);
export const areaPath = (id: string, params?: UrlParams) => withParams(`/raeume/${id}`, params);
export const cutsPath = (params?: UrlParams) => withParams("/raeume/zuschnitte", params);
export const cutPath = (id: string, params?: UrlParams) => withParams(`/raeume/zuschnitte/${id}`, params);
export const adoptionPath = (id: string) => `/raeume/zuschnitte/${id}/uebernahme`;
export const moversPath = (id: string) => `/raeume/zuschnitte/${id}/wechsel`;
/** Side by side; the first is what the others are compared with. */
export const comparisonPath = (...ids: string[]) =>
  withParams("/raeume/vergleich", Object.fromEntries(ids.map((id, index) => ["abcd"[index] ?? "", id])));
export const areaHistoryPath = (params?: UrlParams) => withParams("/raeume/geschichte", params);
