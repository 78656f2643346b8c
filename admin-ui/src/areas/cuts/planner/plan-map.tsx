import type { Polygon } from "geojson";
import { useMemo } from "react";
import { useFormat } from "../../../ui/format";
import { DistrictMap } from "../../../ui/map/district-map";
import { useCutTexts } from "../texts";
import { areaForKey } from "./area-for-key";
import { areaOfDistrict, areaOfHome, type Draft, isApart } from "./draft";
import type { Layers } from "./layers";

export interface PlanPlace {
  district: { id: string; key: string; name: string; boundary: Polygon | null };
  areaBefore: { code: string; name: string; organization: { shortName: string } } | null;
  /** Null: the viewer sees no figures of this cut. */
  persons: number | null;
  inFlats: number;
  homes: readonly { accommodation: { id: string; name: string | null }; persons: number }[];
}

interface PlanMapProps {
  draft: Draft;
  places: readonly PlanPlace[];
  layers: Layers;
  /** Last day of the cut whose borders are dotted. */
  formerUntil: string | null;
  /** Districts and homes. */
  pinned: ReadonlySet<string>;
  pickedId: string | null;
  onPick: (districtId: string | null) => void;
  /** Absent: the viewer only looks. */
  onAssign?: (districtId: string, areaKey: string) => void;
  zoom: number;
}

export function PlanMap({
  draft,
  places,
  layers,
  formerUntil,
  pinned,
  pickedId,
  zoom,
  onPick,
  onAssign,
}: PlanMapProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const districts = useMemo(
    () =>
      places.map(({ district, areaBefore, persons, homes }) => {
        const area = areaOfDistrict(draft, district.id);
        return {
          id: district.id,
          name: district.name,
          boundary: district.boundary,
          area: area ?? null,
          formerGroup: layers.former ? (areaBefore?.code ?? null) : undefined,
          figure: layers.persons ? (persons ?? undefined) : undefined,
          figureText: [
            ...(persons === null ? [] : [t("map.persons", { count: persons })]),
            ...(pinned.has(district.id) ? [t("map.pinned")] : []),
            ...homes.flatMap(({ accommodation: { id, name } }) =>
              pinned.has(id) ? [t("map.homePinned", { home: name })] : [],
            ),
          ].join(", "),
          locked: pinned.has(district.id),
          homes: layers.homes
            ? homes.map(({ accommodation: { id } }) => {
                const own = areaOfHome(draft, id, district.id);
                return { id, locked: pinned.has(id), ...(isApart(draft, id) && own ? { apart: own } : {}) };
              })
            : [],
        };
      }),
    [draft, places, layers, pinned, t],
  );
  return (
    <DistrictMap
      label={t("map.label")}
      districts={districts}
      selectedId={pickedId}
      onSelect={onPick}
      zoom={zoom}
      {...(formerUntil ? { formerLabel: t("map.former", { day: format.day(formerUntil) }) } : {})}
      {...(onAssign
        ? {
            onKey: (key, districtId) => {
              const area = areaForKey(draft.areas, key, areaOfDistrict(draft, districtId)?.key);
              if (area) onAssign(districtId, area.key);
              return area !== undefined;
            },
          }
        : {})}
    />
  );
}
