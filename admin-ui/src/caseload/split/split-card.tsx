import { useDraggable } from "@dnd-kit/core";
import { ActionIcon, Menu } from "@mantine/core";
import { ArrowRight, GripVertical, ShieldAlert, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Status } from "../../ui/status";
import styles from "../household-card.module.css";
import { useHouseholdTitle } from "../use-household-title";
import split from "./split.module.css";
import type { ShareChoice } from "./split-column";
import type { SplitCard } from "./split-plan";

interface SplitHouseholdCardProps {
  card: SplitCard;
  /** The share in which it stands. */
  column: string;
  choices: readonly ShareChoice[];
  onMove: (share: string) => void;
}

export function SplitHouseholdCard({ card, column, choices, onMove }: SplitHouseholdCardProps) {
  const { t } = useTranslation("caseload");
  const title = useHouseholdTitle(card.card);
  const { household } = card.card;
  const drag = useDraggable({ id: household.id, data: { column } });
  return (
    <li
      ref={drag.setNodeRef}
      className={`${styles.card} ${split.card}`}
      data-movable
      data-lifted={drag.isDragging || undefined}
      {...drag.listeners}
    >
      <button
        ref={drag.setActivatorNodeRef}
        type="button"
        className={split.grip}
        aria-label={t("split.lift", { household: title })}
        aria-describedby={drag.attributes["aria-describedby"]}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
      <CardWords card={card} />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("split.moveOf", { household: title })}>
            <ArrowRight size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("bulk.move")}</Menu.Label>
          {choices
            .filter(({ share }) => share !== column)
            .map(({ share, name }) => (
              <Menu.Item key={share} onClick={() => onMove(share)}>
                {name}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** What is carried under the pointer. */
export function SplitCarried({ card }: { card: SplitCard }) {
  return (
    <div className={styles.carried}>
      <div className={`${styles.card} ${split.card}`} data-selected>
        <GripVertical size={16} aria-hidden="true" />
        <CardWords card={card} />
      </div>
    </div>
  );
}

function CardWords({ card: { card, vulnerable } }: { card: SplitCard }) {
  const { t } = useTranslation("caseload");
  const title = useHouseholdTitle(card);
  return (
    <span className={split.words}>
      <span className={styles.name}>{title}</span>
      <span className={split.facts}>
        <span className={styles.persons}>
          <Users size={14} aria-hidden="true" />
          {t("persons", { count: card.persons })}
        </span>
        {vulnerable && (
          <Status tone="warn" icon={ShieldAlert}>
            {t("split.vulnerable")}
          </Status>
        )}
      </span>
    </span>
  );
}
