import { type RefObject, useLayoutEffect, useState } from "react";

/** Names may grow by so much at most where the map is small: they must still fit into their districts. */
const MOST = 1.3;

/** How many units of the drawing a pixel of the screen takes, so that names are as large as other text. */
export function useUnit(root: RefObject<SVGSVGElement | null>, width: number, height: number): number {
  const [unit, setUnit] = useState(1);
  useLayoutEffect(() => {
    const drawing = root.current;
    if (!drawing) return;
    const measure = () => {
      const box = drawing.getBoundingClientRect();
      const scale = Math.min(box.width / width, box.height / height);
      if (scale > 0) setUnit(Math.min(MOST, Math.round(100 / scale) / 100));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(drawing);
    return () => observer.disconnect();
  }, [root, width, height]);
  return unit;
}
