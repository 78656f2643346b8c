import { useMemo } from "react";
import { useUrlParams } from "../../../app/url-params";

/** Districts that the computer must leave where they are; their short keys stand in the address. */
export function usePins(districts: readonly { id: string; key: string }[]) {
  const [{ fest = "" }, setParams] = useUrlParams();
  const ids = useMemo(() => {
    const keys = new Set(fest.split("."));
    return new Set(districts.filter(({ key }) => keys.has(key)).map(({ id }) => id));
  }, [fest, districts]);
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setParams({
      fest: districts
        .filter((district) => next.has(district.id))
        .map(({ key }) => key)
        .join("."),
    });
  };
  return { ids, toggle };
}
