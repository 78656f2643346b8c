import type { UrlParams } from "../app/url-params";
import { withParams } from "../app/with-params";

export const boardPath = (params?: UrlParams) => withParams("/fallverteilung", params);
export const handOversPath = (params?: UrlParams) => withParams("/uebergaben", params);
export const reassignmentsPath = (params?: UrlParams) => withParams("/verschiebungen", params);
export const caseloadSplitPath = (caseworkerId: string) => withParams(`/fachkraefte/${caseworkerId}/uebergabe`);
