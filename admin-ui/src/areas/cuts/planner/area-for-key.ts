import type { DraftArea } from "./draft";

/**
 * "3" is the third area, a letter the next one whose code begins with it: where two begin alike, pressing again goes on
 * to the other.
 */
export function areaForKey(
  areas: readonly DraftArea[],
  key: string,
  currentKey: string | undefined,
): DraftArea | undefined {
  if (/^[1-9]$/.test(key)) return areas[Number(key) - 1];
  if (!/^\p{L}$/u.test(key)) return undefined;
  const matching = areas.filter(({ code }) => code.toLocaleUpperCase().startsWith(key.toLocaleUpperCase()));
  const at = matching.findIndex((area) => area.key === currentKey);
  return matching[(at + 1) % matching.length];
}
