import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import styles from "./day-banner.module.css";

interface BannerSlot {
  element: HTMLElement | null;
  take: (taken: boolean) => void;
}

export const BannerSlotContext = createContext<BannerSlot | null>(null);

/** For the shell: the place under the header, and whether a page has put something of its own there. */
export function useBannerSlot() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [taken, setTaken] = useState(false);
  const context = useMemo(() => ({ element, take: setTaken }), [element]);
  return { ref: setElement, taken, context };
}

/** What a page says where the banner of the day stands otherwise: amber, because it is about a plan. */
export function PlanBanner({ label, children }: { label: string; children: ReactNode }) {
  const slot = useContext(BannerSlotContext);
  const take = slot?.take;
  useLayoutEffect(() => {
    take?.(true);
    return () => take?.(false);
  }, [take]);
  if (!slot?.element) return null;
  return createPortal(
    <section className={styles.banner} data-plan aria-label={label}>
      {children}
    </section>,
    slot.element,
  );
}
