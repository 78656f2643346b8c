import { ActionIcon } from "@mantine/core";
import { Map as MapIcon, Minus, Plus, Table2 } from "lucide-react";
import { useUrlParams } from "../../../app/url-params";
import { useCutTexts } from "../texts";
import styles from "./planner.module.css";

const ZOOMS = [1, 1.5, 2, 3] as const;

interface MapView {
  asTable: boolean;
  zoom: number;
  setTable: (asTable: boolean) => void;
  /** Null: no further. */
  zoomIn: (() => void) | null;
  zoomOut: (() => void) | null;
}

export function useMapView(): MapView {
  const [{ ansicht, zoom }, setParams] = useUrlParams();
  const at = Math.max(0, ZOOMS.indexOf(Number(zoom) as (typeof ZOOMS)[number]));
  const step = (next: number | undefined) =>
    next === undefined ? null : () => setParams({ zoom: next === 1 ? undefined : String(next) });
  return {
    asTable: ansicht === "tabelle",
    zoom: ZOOMS[at] ?? 1,
    setTable: (asTable) => setParams({ ansicht: asTable ? "tabelle" : undefined }),
    zoomIn: step(ZOOMS[at + 1]),
    zoomOut: step(at > 0 ? ZOOMS[at - 1] : undefined),
  };
}

export function PlanTools({ view }: { view: MapView }) {
  const { t } = useCutTexts();
  const Icon = view.asTable ? MapIcon : Table2;
  const tool = { variant: "subtle", color: "gray", size: 36, radius: 0 } as const;
  return (
    <div className={styles.tools} data-table={view.asTable || undefined}>
      {!view.asTable && (
        <>
          <ActionIcon {...tool} aria-label={t("map.closer")} disabled={!view.zoomIn} onClick={() => view.zoomIn?.()}>
            <Plus size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon {...tool} aria-label={t("map.farther")} disabled={!view.zoomOut} onClick={() => view.zoomOut?.()}>
            <Minus size={16} aria-hidden="true" />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        {...tool}
        aria-label={t(view.asTable ? "map.asMap" : "map.asTable")}
        onClick={() => view.setTable(!view.asTable)}
      >
        <Icon size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
