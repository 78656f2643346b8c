import type { UrlParams } from "./url-params";

/** A path with its query; parameters that are undefined or empty are left out. */
export function withParams(path: string, params: UrlParams = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
