import { ActionIcon } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { Menu, Search } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "../session";
import { BannerSlotContext, useBannerSlot } from "./banner-slot";
import { DayBanner } from "./day-banner";
import { Navigation, type PageCounts } from "./navigation";
import { PersonMenu } from "./person-menu";
import type { Phase } from "./phases";
import styles from "./shell.module.css";
import { TimeControl } from "./time-control";
import { useShellKeys } from "./use-shell-keys";

// What only opens on demand is no part of the first screen.
const JumpPalette = lazy(() => import("./jump-palette"));
const KeyHelp = lazy(() => import("./key-help"));
const NavigationDrawer = lazy(() => import("./navigation-drawer"));

interface ShellProps {
  phases: readonly Phase[];
  counts: PageCounts;
  synthetic: boolean;
  onSignOut: () => void;
  children: ReactNode;
}

export function Shell({ phases, counts, synthetic, onSignOut, children }: ShellProps) {
  const { t } = useTranslation("app");
  const { role } = useViewer();
  const [drawer, drawerIs] = useDisclosure(false);
  const [palette, paletteIs] = useDisclosure(false);
  const [help, helpIs] = useDisclosure(false);
  const small = useMediaQuery("(max-width: 900px)", false, { getInitialValueInEffect: false });
  const main = useRef<HTMLElement>(null);
  const banner = useBannerSlot();
  useShellKeys({ onJump: paletteIs.open, onHelp: helpIs.open });
  useFocusOnNavigation(main);

  const navigation = (
    <Navigation role={role} counts={counts} synthetic={synthetic} onHelp={helpIs.open} onNavigate={drawerIs.close} />
  );

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#inhalt">
        {t("skip")}
      </a>
      {!small && <div className={styles.nav}>{navigation}</div>}
      <header className={styles.head}>
        {small && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            aria-label={t("openNavigation")}
            aria-expanded={drawer}
            onClick={drawerIs.open}
          >
            <Menu size={20} aria-hidden="true" />
          </ActionIcon>
        )}
        <button
          type="button"
          className={styles.jump}
          aria-label={t("jump.title")}
          aria-haspopup="dialog"
          onClick={paletteIs.open}
        >
          <Search size={16} aria-hidden="true" />
          <span className={styles.jumpWords}>{t("jump.open")}</span>
          <kbd>{t("jump.keys")}</kbd>
        </button>
        <div className={styles.gap} />
        <TimeControl phases={phases} />
        <PersonMenu onSignOut={onSignOut} />
      </header>
      <div ref={banner.ref} className={styles.banner}>
        {!banner.taken && <DayBanner phases={phases} />}
      </div>
      <main ref={main} id="inhalt" className={styles.main} tabIndex={-1}>
        <BannerSlotContext value={banner.context}>{children}</BannerSlotContext>
      </main>
      <Suspense>
        {small && drawer && <NavigationDrawer onClose={drawerIs.close}>{navigation}</NavigationDrawer>}
        {palette && <JumpPalette onClose={paletteIs.close} />}
        {help && <KeyHelp onClose={helpIs.close} />}
      </Suspense>
    </div>
  );
}

/** A new page begins at its top for eyes and for screen readers alike; filters and days stay where one is. */
function useFocusOnNavigation(main: { current: HTMLElement | null }): void {
  const pathname = useLocation({ select: (location) => location.pathname });
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [pathname, main]);
}
