import type { UrlParams } from "../app/url-params";
import { withParams } from "../app/with-params";

export interface ApiTokensParams extends UrlParams {
  /** The open dialog: "neu", or the id of the token to revoke. */
  dialog?: string | undefined;
}

export interface ApiExplorerParams extends UrlParams {
  /** The example query in the editor. */
  beispiel?: string | undefined;
}

export const apiExplorerPath = (params?: ApiExplorerParams) => withParams("/api", params);
export const apiTokensPath = (params?: ApiTokensParams) => withParams("/api-zugaenge", params);
