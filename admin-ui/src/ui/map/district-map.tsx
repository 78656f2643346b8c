import { Box } from "@mantine/core";
import type { Polygon } from "geojson";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AreaColour, areaColours } from "../area-badge";
import { DistrictLabel } from "./district-label";
import styles from "./district-map.module.css";
import { drawMap, neighbourTowards } from "./geometry";
import { MapLegend } from "./map-legend";
import { useUnit } from "./use-unit";

export interface MapDistrict {
  id: string;
  name: string;
  boundary: Polygon | null;
  area: { code: string; name: string; colour: AreaColour } | null;
  /** Code of the area it belonged to before, where a change is shown. */
  formerGroup?: string | null | undefined;
  /** Stands under the name, usually persons in care. */
  figure?: number | undefined;
  /** Figure and locks in words for assistive technology: "27 Personen, festgehalten". */
  figureText?: string | undefined;
  /** City homes that lie here; drawn as small houses, never with an address. */
  homes?: readonly MapHome[];
  /** A small lock beside the name. */
  locked?: boolean;
}

export interface MapHome {
  id: string;
  /** A small lock at the house. */
  locked?: boolean;
  /** Colour of the area of a home that does not belong to that of its district. */
  apart?: { code: string; colour: AreaColour };
}

interface DistrictMapProps {
  label: string;
  districts: readonly MapDistrict[];
  selectedId?: string | null;
  /** Districts drawn strongly; the others step back. */
  emphasised?: ReadonlySet<string>;
  onSelect?: (id: string | null) => void;
  legend?: boolean;
  /** Says beneath that the map is no official one; needless where several stand side by side. */
  note?: boolean;
  /** Names and figures on the map; without them it only shows where something lies. */
  labels?: boolean;
  /** What the dotted lines stand for, in the legend. */
  formerLabel?: string;
  /** Letters and digits pressed on a district. True: it meant something. */
  onKey?: (key: string, districtId: string) => boolean;
  /** More than 1 shows a part, within a region that scrolls. */
  zoom?: number;
}

const WIDTH = 720;
const HEIGHT = 700;

export function DistrictMap({
  label,
  districts,
  selectedId = null,
  emphasised,
  onSelect,
  legend = true,
  note = true,
  labels = true,
  formerLabel,
  onKey,
  zoom = 1,
}: DistrictMapProps) {
  const { t } = useTranslation("ui");
  const root = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const map = useMemo(
    () =>
      drawMap(
        districts.flatMap(({ id, boundary, area, formerGroup }) =>
          boundary ? [{ id, boundary, group: area?.code ?? null, formerGroup }] : [],
        ),
        WIDTH,
        HEIGHT,
      ),
    [districts],
  );
  const unit = useUnit(root, WIDTH, HEIGHT);
  const byId = new Map(districts.map((district) => [district.id, district]));
  // One stop for the tab key; arrows lead on from there.
  const tabStop = focused ?? selectedId ?? map.districts[0]?.id;
  const outlined = [...new Set([hovered, selectedId])].flatMap(
    (id) => map.districts.find((district) => district.id === id) ?? [],
  );

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect?.(id === selectedId ? null : id);
    } else if (event.key === "Escape" && selectedId !== null) {
      onSelect?.(null);
    } else if (
      event.key === "ArrowUp" ||
      event.key === "ArrowDown" ||
      event.key === "ArrowLeft" ||
      event.key === "ArrowRight"
    ) {
      event.preventDefault();
      const next = neighbourTowards(map.districts, id, event.key);
      if (next) root.current?.querySelector<SVGElement>(`[data-district="${CSS.escape(next)}"]`)?.focus();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && onKey?.(event.key, id)) {
      event.preventDefault();
    }
  };

  return (
    <figure className={styles.figure}>
      <Pane zoom={zoom} label={label}>
        <svg
          ref={root}
          className={styles.map}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          style={zoom > 1 ? { width: `${zoom * 100}%`, maxHeight: "none" } : undefined}
          aria-label={`${label}. ${t("schematic")}`}
        >
          {map.districts.map((drawn) => {
            const district = byId.get(drawn.id);
            if (!district) return null;
            const words = district.area
              ? t("districtWithArea", { district: district.name, area: district.area.name })
              : t("districtWithoutArea", { district: district.name });
            return (
              <path
                key={drawn.id}
                data-district={drawn.id}
                className={styles.district}
                data-faded={(emphasised && !emphasised.has(drawn.id)) || undefined}
                d={drawn.path}
                fill={district.area ? areaColours(district.area.colour).fill : "var(--surface-sunken)"}
                aria-label={[words, district.figureText].filter(Boolean).join(", ")}
                {...(onSelect
                  ? {
                      role: "button",
                      "aria-pressed": drawn.id === selectedId,
                      tabIndex: drawn.id === tabStop ? 0 : -1,
                      onClick: () => onSelect(drawn.id === selectedId ? null : drawn.id),
                      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, drawn.id),
                      onFocus: () => setFocused(drawn.id),
                      onPointerEnter: () => setHovered(drawn.id),
                      onPointerLeave: () => setHovered(null),
                    }
                  : { role: "img" })}
              />
            );
          })}
          <svg aria-hidden="true" className={styles.over} overflow="visible">
            <defs>
              <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line className={styles.hatch} x1="0" y1="0" x2="0" y2="8" />
              </pattern>
            </defs>
            <path className={styles.outline} d={map.outline} />
            {map.formerBorders && <path className={styles.former} d={map.formerBorders} />}
            <path className={styles.border} d={map.borders} />
            {outlined.map((drawn) =>
              drawn.id === selectedId ? (
                <path key="picked" className={styles.picked} d={drawn.path} fill={`url(#${hatch})`} />
              ) : (
                <path key="hovered" className={styles.hovered} d={drawn.path} />
              ),
            )}
            {(labels ? map.districts : []).map((drawn) => {
              const district = byId.get(drawn.id);
              return district && <DistrictLabel key={drawn.id} drawn={drawn} district={district} unit={unit} />;
            })}
          </svg>
        </svg>
      </Pane>
      {note && <figcaption className={styles.note}>{t("schematic")}</figcaption>}
      {legend && <MapLegend districts={districts} formerLabel={map.formerBorders ? formerLabel : undefined} />}
    </figure>
  );
}

/** Zoomed in, the map scrolls within its frame, by keyboard too. */
function Pane({ zoom, label, children }: { zoom: number; label: string; children: ReactNode }) {
  if (zoom <= 1) return children;
  return (
    <Box component="section" className={styles.pane} aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}
