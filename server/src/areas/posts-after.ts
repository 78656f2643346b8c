import type { Post } from "./adoption.sql.js";

/**
 * Posts from the first day of a cut on. Whoever has a planned one gets its area and FTE until what was agreed ends; posts
 * agreed for later keep their FTE and come into the same area; whoever has none planned goes on without an area.
 */
export function postsAfter(
  before: readonly Post[],
  planned: readonly { caseworkerId: string; areaId: string; fte: number }[],
  day: string,
): Post[] {
  const areas = new Map(planned.map((one) => [one.caseworkerId, one]));
  const after = before.flatMap((post) => {
    const plan = areas.get(post.caseworker_id);
    const area = { integration_area_id: plan?.areaId ?? null };
    if (post.from > day) return [{ ...post, ...area }];
    const fte = { fte_casework: plan?.fte ?? post.fte_casework };
    if (post.from === day) return [{ ...post, ...area, ...fte }];
    return [
      { ...post, until: day },
      { ...post, ...area, ...fte, id: null, from: day },
    ];
  });
  const hired = planned.filter(
    ({ caseworkerId }) => !before.some((post) => post.caseworker_id === caseworkerId && post.from <= day),
  );
  const begun = hired.map(({ caseworkerId, areaId, fte }): Post => {
    const next = before.find((post) => post.caseworker_id === caseworkerId);
    return {
      id: null,
      caseworker_id: caseworkerId,
      integration_area_id: areaId,
      from: day,
      until: next?.from ?? null,
      fte_casework: fte,
      fte_steering: 0,
    };
  });
  return [...after, ...begun];
}
