import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What stands behind the "?" of the address: filters, order, tab, open dialog. Always plain strings. */
export type UrlParams = Record<string, string | undefined>;

export type SetUrlParams = (changes: UrlParams, options?: { push?: boolean }) => void;

/** `undefined` and "" remove a parameter. With `push` the change becomes a step of the browser's history. */
export function useUrlParams(): [UrlParams, SetUrlParams] {
  const params: UrlParams = useSearch({ strict: false });
  const navigate = useNavigate();
  const setParams = useCallback<SetUrlParams>(
    (changes, { push = false } = {}) => {
      const given = Object.entries(changes).map(([name, value]) => [name, value || undefined]);
      void navigate({
        to: ".",
        search: (previous: UrlParams) => ({ ...previous, ...Object.fromEntries(given) }),
        replace: !push,
      });
    },
    [navigate],
  );
  return [params, setParams];
}

/** The id in the path of a page such as /personen/$id. */
export function useRouteId(): string {
  const params: { id?: string } = useParams({ strict: false });
  if (params.id === undefined) throw new Error("this route has no $id");
  return params.id;
}
