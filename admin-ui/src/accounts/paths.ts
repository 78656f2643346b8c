import { withParams } from "../app/with-params";

export interface AccountListParams {
  q?: string | undefined;
  rolle?: string | undefined;
}

export const accountsPath = (params: AccountListParams = {}) => withParams("/konten", { ...params });
