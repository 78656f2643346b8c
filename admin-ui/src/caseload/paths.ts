import type { UrlParams } from "../app/url-params";
import { withParams } from "../app/with-params";

export const boardPath = (params?: UrlParams) => withParams("/fallverteilung", params);
