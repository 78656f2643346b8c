import { useDroppable } from "@dnd-kit/core";
import { Box, Button } from "@mantine/core";
import { ArrowLeftRight, Ban, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./board-column.module.css";
import { shownPersons } from "./board-filter";
import { ColumnHeader, WaitingHeader } from "./column-header";
import type { DropVerdict } from "./drop-verdict";
import { HouseholdCard } from "./household-card";
import { type BoardColumn as Column, cardKey, cardsOf, columnId } from "./selection";

interface BoardColumnProps {
  column: Column;
  selected: ReadonlySet<string>;
  /** Null on days that are only looked at. */
  onSelect: ((keys: ReadonlySet<string>) => void) | null;
  /** What letting go here would do, while something is carried that can come here. */
  verdict: DropVerdict | null;
  carriedKeys: ReadonlySet<string>;
  /** The cursor after which to go on. */
  onMore: (after: string) => Promise<unknown>;
  onGrant: () => void;
}

export function BoardColumn(props: BoardColumnProps) {
  const { t } = useTranslation("caseload");
  const { column, selected, onSelect, verdict } = props;
  const id = columnId(column);
  const cards = cardsOf(column);
  const { setNodeRef, isOver } = useDroppable({ id });

  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
  };
  const selectAll = () =>
    onSelect?.(new Set([...selected, ...cards.filter((card) => card.viewerCanMove).map((card) => cardKey(id, card))]));

  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      aria-label={column.caseworker?.name ?? t("waiting.title")}
      data-verdict={(isOver && verdict?.kind) || undefined}
    >
      {column.caseworker ? (
        <ColumnHeader
          column={column}
          caseworker={column.caseworker}
          verdict={verdict}
          onSelectAll={onSelect && cards.some((card) => card.viewerCanMove) ? selectAll : null}
          onGrant={props.onGrant}
        />
      ) : (
        <WaitingHeader column={column} shown={shownPersons(column)} verdict={verdict} />
      )}
      {/* The tab stop lets the keyboard scroll the column. */}
      <Box component="ul" className={styles.cards ?? ""} aria-label={t("board.households")} tabIndex={0}>
        {isOver && verdict && <Slot verdict={verdict} />}
        {cards.map((card) => {
          const key = cardKey(id, card);
          return (
            <HouseholdCard
              key={key}
              card={card}
              cardKey={key}
              column={id}
              selected={selected.has(key)}
              lifted={props.carriedKeys.has(key)}
              onToggle={onSelect && (() => toggle(key))}
            />
          );
        })}
        {cards.length === 0 && (
          <li className={styles.nobody}>{column.caseworker ? t("board.nobody") : t("waiting.nobody")}</li>
        )}
        <MoreHouseholds column={column} onMore={props.onMore} />
      </Box>
    </section>
  );
}

/** The place that opens for what is carried, or says that there is none. */
function Slot({ verdict }: { verdict: DropVerdict }) {
  const { t } = useTranslation("caseload");
  const Icon = { move: Plus, wait: Plus, full: Ban, request: ArrowLeftRight }[verdict.kind];
  return (
    <li className={styles.slot} data-verdict={verdict.kind}>
      <Icon size={16} aria-hidden="true" />
      {t(`drop.slot.${verdict.kind}`, { count: verdict.coming })}
    </li>
  );
}

function MoreHouseholds({ column, onMore }: { column: Column; onMore: BoardColumnProps["onMore"] }) {
  const { t } = useTranslation("caseload");
  const [busy, setBusy] = useState(false);
  const { edges, pageInfo, totalCount } = column.households;
  const { endCursor, hasNextPage } = pageInfo;
  if (!hasNextPage || endCursor === null) return null;
  const more = async () => {
    setBusy(true);
    await onMore(endCursor).finally(() => setBusy(false));
  };
  return (
    <li className={styles.more}>
      <Button size="xs" variant="subtle" color="gray" loading={busy} onClick={() => void more()}>
        {t("board.more", { count: totalCount - edges.length })}
      </Button>
    </li>
  );
}
