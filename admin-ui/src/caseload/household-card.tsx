import { useDraggable } from "@dnd-kit/core";
import { Checkbox } from "@mantine/core";
import { Building2, KeyRound, Lock, MapPin, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { refugeePath } from "../refugees/paths";
import { AppLink } from "../ui/app-link";
import { useFormat } from "../ui/format";
import styles from "./household-card.module.css";
import { type CardHousehold, isLocked } from "./household-title";
import { useHouseholdTitle } from "./use-household-title";

interface HouseholdCardProps {
  card: CardHousehold;
  /** Known by column and household, see cardKey. */
  cardKey: string;
  /** Where it stands: carrying by keyboard goes on from there. */
  column: string;
  selected: boolean;
  /** Its place stays visible while it is carried. */
  lifted: boolean;
  /** Null on days that are only looked at. */
  onToggle: (() => void) | null;
}

export function HouseholdCard({ card, cardKey, column, selected, lifted, onToggle }: HouseholdCardProps) {
  const { t } = useTranslation("caseload");
  const title = useHouseholdTitle(card);
  const movable = card.viewerCanMove && onToggle !== null;
  const drag = useDraggable({ id: cardKey, data: { column }, disabled: !movable });
  const { contact } = card;

  return (
    <li
      ref={drag.setNodeRef}
      className={styles.card}
      data-locked={isLocked(card) || undefined}
      data-plain={(!movable && !isLocked(card)) || undefined}
      data-movable={movable || undefined}
      data-selected={selected || undefined}
      data-lifted={lifted || undefined}
      // A link within would otherwise start the browser's own drag.
      onDragStart={(event) => event.preventDefault()}
      {...drag.listeners}
    >
      {movable ? (
        <Checkbox
          // Space chooses the card, Enter lifts it; "move to …" does the same in a dialog.
          ref={drag.setActivatorNodeRef}
          aria-describedby={drag.attributes["aria-describedby"]}
          size="xs"
          className={styles.box ?? ""}
          checked={selected}
          onChange={onToggle}
          aria-label={t("card.select", { household: title, persons: t("persons", { count: card.persons }) })}
        />
      ) : (
        isLocked(card) && <Lock size={16} aria-hidden="true" className={styles.box} />
      )}
      {contact && !isLocked(card) ? (
        <AppLink to={refugeePath(contact.id)} className={styles.name}>
          {title}
        </AppLink>
      ) : (
        <span className={styles.name}>{title}</span>
      )}
      <CardPersons card={card} />
      <CardPlace card={card} />
    </li>
  );
}

/** What is carried under the pointer. */
export function CarriedCard({ card, persons, others }: { card: CardHousehold; persons: number; others: number }) {
  const { t } = useTranslation("caseload");
  const title = useHouseholdTitle(card);
  return (
    <div className={styles.carried}>
      {others > 0 && <div className={styles.under} />}
      <div className={styles.card} data-selected>
        <span className={styles.box} />
        <span className={styles.name}>{title}</span>
        <CardPersons card={card} />
        <CardPlace card={card} />
        {others > 0 && <span className={styles.more}>{t("card.others", { count: others })}</span>}
      </div>
      <span className={styles.count}>{t("persons", { count: persons })}</span>
    </div>
  );
}

function CardPersons({ card }: { card: CardHousehold }) {
  const { t } = useTranslation("caseload");
  return (
    <span className={styles.persons} title={t("persons", { count: card.persons })}>
      <Users size={14} aria-hidden="true" />
      {card.persons}
      <span className={styles.spoken}>{t("personsWord", { count: card.persons })}</span>
    </span>
  );
}

function CardPlace({ card }: { card: CardHousehold }) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const { accommodation } = card;
  const since = t("card.since", { day: format.day(card.since) });
  if (!accommodation) return <span className={styles.place}>{[t("card.noHome"), since].join(" · ")}</span>;
  const district = accommodation.district.name;
  if (isLocked(card)) {
    return (
      <span className={styles.place}>
        <MapPin size={14} aria-hidden="true" />
        {district}
      </span>
    );
  }
  // Only homes have names.
  const Icon = accommodation.name === null ? KeyRound : Building2;
  return (
    <>
      <span className={styles.place}>
        <Icon size={14} aria-hidden="true" />
        {accommodation.name ?? t("card.ownFlat")}
      </span>
      <span className={`${styles.place} ${styles.lines}`}>
        <span className={styles.district}>{district}</span>
        <span>{since}</span>
      </span>
    </>
  );
}
