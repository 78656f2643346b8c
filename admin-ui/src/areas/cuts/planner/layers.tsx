import { Button, Checkbox, Popover } from "@mantine/core";
import { Layers2 } from "lucide-react";
import { useMemo } from "react";
import { useUrlParams } from "../../../app/url-params";
import { useCutTexts } from "../texts";
import styles from "./planner.module.css";

const LAYERS = { persons: "personen", former: "grenzen", homes: "heime" } as const;
type Layer = keyof typeof LAYERS;
export type Layers = Record<Layer, boolean>;

/** What the map shows besides the areas; the address names what is taken away (`ohne=heime.personen`). */
export function useLayers(): { layers: Layers; toggle: (layer: Layer) => void } {
  const [{ ohne = "" }, setParams] = useUrlParams();
  const layers = useMemo(() => {
    const hidden = new Set(ohne.split("."));
    return {
      persons: !hidden.has(LAYERS.persons),
      former: !hidden.has(LAYERS.former),
      homes: !hidden.has(LAYERS.homes),
    };
  }, [ohne]);
  const toggle = (layer: Layer) => {
    const next = { ...layers, [layer]: !layers[layer] };
    const hidden = (Object.keys(LAYERS) as Layer[]).filter((one) => !next[one]).map((one) => LAYERS[one]);
    setParams({ ohne: hidden.join(".") });
  };
  return { layers, toggle };
}

export function LayersButton() {
  const { t } = useCutTexts();
  const { layers, toggle } = useLayers();
  return (
    <Popover position="bottom-end" trapFocus withinPortal={false}>
      <Popover.Target>
        <Button variant="default" leftSection={<Layers2 size={16} aria-hidden="true" />}>
          {t("layers.title")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("layers.title")}>
        <div className={styles.layers}>
          {(Object.keys(LAYERS) as Layer[]).map((layer) => (
            <Checkbox key={layer} label={t(`layers.${layer}`)} checked={layers[layer]} onChange={() => toggle(layer)} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
