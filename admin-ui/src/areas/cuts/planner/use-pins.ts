import { useMemo } from "react";
import { useUrlParams } from "../../../app/url-params";
import type { PlanPlace } from "./plan-map";

/** A district or a home that the computer must leave where it is. */
export interface PinnedPlace {
  id: string;
  name: string;
  isHome: boolean;
}

export interface Pins {
  ids: ReadonlySet<string>;
  places: readonly PinnedPlace[];
  toggle: (id: string) => void;
  pin: (ids: readonly string[]) => void;
}

/** What is pinned stands in the address: districts by their short keys, homes, which have none, by their ids. */
export function usePins(places: readonly PlanPlace[]): Pins {
  const [{ fest = "" }, setParams] = useUrlParams();
  const all = useMemo(
    () =>
      places.flatMap(({ district: { id, key, name }, homes }) => [
        { word: key, id, name, isHome: false },
        ...homes.map(({ accommodation: home }) => ({
          word: home.id,
          id: home.id,
          name: home.name ?? "",
          isHome: true,
        })),
      ]),
    [places],
  );
  const pinned = useMemo(() => {
    const words = new Set(fest.split("."));
    return all.filter(({ word }) => words.has(word));
  }, [fest, all]);
  // A home that is still being asked for stays pinned.
  const unknown = useMemo(() => {
    const known = new Set(all.map(({ word }) => word));
    return fest.split(".").filter((word) => word !== "" && !known.has(word));
  }, [fest, all]);
  const ids = useMemo(() => new Set(pinned.map(({ id }) => id)), [pinned]);
  const choose = (isPinned: (id: string) => boolean) =>
    setParams({ fest: [...all.flatMap(({ id, word }) => (isPinned(id) ? [word] : [])), ...unknown].join(".") });
  return {
    ids,
    places: pinned,
    toggle: (id) => choose((one) => ids.has(one) !== (one === id)),
    pin: (more) => choose((one) => ids.has(one) || more.includes(one)),
  };
}
