import { Kbd } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../ui/app-link";
import { useFormat } from "../../ui/format";
import { Brand } from "../brand";
import type { Role } from "../session";
import styles from "./navigation.module.css";
import { linksFor, type PageKey, type PageLink } from "./pages";

/** How many there are behind an entry, where that is cheap to know. */
export type PageCounts = Partial<Record<PageKey, number>>;

interface NavigationProps {
  role: Role;
  counts: PageCounts;
  synthetic: boolean;
  onHelp: () => void;
  /** Closes the drawer of small screens once a page is chosen. */
  onNavigate?: () => void;
}

export function Navigation({ role, counts, synthetic, onHelp, onNavigate }: NavigationProps) {
  const { t } = useTranslation("app");
  const links = linksFor(role);
  const network = links.filter((link) => link.group === "network");
  const list = (group: readonly PageLink[]) => (
    <ul>
      {group.map((link) => (
        <li key={link.key}>
          <NavigationLink link={link} count={counts[link.key]} {...(onNavigate ? { onNavigate } : {})} />
        </li>
      ))}
    </ul>
  );

  return (
    <nav className={styles.nav} aria-label={t("navigation")}>
      <div className={styles.brand}>
        <Brand />
      </div>
      {list(links.filter((link) => link.group === "main"))}
      {network.length > 0 && (
        <>
          <h2>{t("nav.network")}</h2>
          {list(network)}
        </>
      )}
      <div className={styles.foot}>
        <button type="button" onClick={onHelp}>
          <CircleHelp size={16} aria-hidden="true" />
          {t("help")}
          <Kbd className={styles.count}>?</Kbd>
        </button>
        {synthetic && <p>{t("demo")}</p>}
      </div>
    </nav>
  );
}

function NavigationLink({
  link,
  count,
  onNavigate,
}: {
  link: PageLink;
  count: number | undefined;
  onNavigate?: () => void;
}) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const pathname = useLocation({ select: (location) => location.pathname });
  const current = link.to === "/" ? pathname === "/" : pathname === link.to || pathname.startsWith(`${link.to}/`);
  return (
    <AppLink to={link.to} current={current} {...(onNavigate ? { onClick: onNavigate } : {})}>
      <link.icon size={16} strokeWidth={1.75} aria-hidden="true" />
      {t(`nav.${link.key}`)}
      {count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
    </AppLink>
  );
}
