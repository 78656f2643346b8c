/** A path with its query; what is undefined or empty stays out. */
export function pathWith(pathname: string, params: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
