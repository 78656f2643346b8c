import { Modal } from "@mantine/core";
import { ArrowRight, Building2, Search, User, UserRoundCheck } from "lucide-react";
import { Fragment, type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../day";
import { useViewer } from "../session";
import { useGo } from "../use-go";
import styles from "./jump-palette.module.css";
import { linksFor } from "./pages";
import { type JumpGroup, type JumpHit, useJumpSearch } from "./use-jump-search";

const GROUPS: readonly JumpGroup[] = ["pages", "refugees", "caseworkers", "accommodations"];
const ICONS = { pages: ArrowRight, refugees: User, caseworkers: UserRoundCheck, accommodations: Building2 };

export default function JumpPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12vh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t("jump.title")}>
        <Palette onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  const { on } = useDay();
  const go = useGo();
  const listId = useId();
  const [term, setTerm] = useState("");
  const [active, setActive] = useState(0);
  const { role } = useViewer();
  const { hits: found, searching, failed } = useJumpSearch(term, on);

  const pages = linksFor(role)
    .map((link): JumpHit => ({ id: link.key, group: "pages", label: t(`nav.${link.key}`), to: link.to }))
    .filter((page) => page.label.toLocaleLowerCase().includes(term.trim().toLocaleLowerCase()));
  const hits = [...pages, ...found];
  const chosen = hits[Math.min(active, hits.length - 1)];

  const follow = (hit: JumpHit | undefined) => {
    if (!hit) return;
    onClose();
    go(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      follow(chosen);
    }
  };

  return (
    <>
      <div className={styles.field}>
        <Search size={18} aria-hidden="true" />
        <input
          data-autofocus
          role="combobox"
          aria-label={t("jump.title")}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
          placeholder={t("jump.input")}
          autoComplete="off"
          spellCheck={false}
          value={term}
          onChange={(event) => {
            setTerm(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.list} id={listId} role="listbox" aria-label={t("jump.title")}>
        {GROUPS.map((group) => {
          const inGroup = hits.filter((hit) => hit.group === group);
          const Icon = ICONS[group];
          return (
            inGroup.length > 0 && (
              <Fragment key={group}>
                <div className={styles.group} role="presentation">
                  {t(`jump.${group}`)}
                </div>
                {inGroup.map((hit) => (
                  <div
                    key={hit.id}
                    id={`${listId}-${hit.id}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={hit === chosen}
                    className={styles.hit}
                    onPointerMove={() => setActive(hits.indexOf(hit))}
                    onClick={() => follow(hit)}
                    onKeyDown={onKeyDown}
                  >
                    <Icon size={16} aria-hidden="true" />
                    <span className={styles.label}>{hit.label}</span>
                    {hit.note && <span className={styles.note}>{hit.note}</span>}
                  </div>
                ))}
              </Fragment>
            )
          );
        })}
      </div>
      <p className={styles.word} role="status">
        {failed && t("jump.failed")}
        {!failed && searching && t("jump.searching")}
        {!failed && !searching && hits.length === 0 && t("jump.nothing", { term })}
      </p>
    </>
  );
}
