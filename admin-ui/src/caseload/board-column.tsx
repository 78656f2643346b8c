import { useDroppable } from "@dnd-kit/core";
import { Box, Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./board-column.module.css";
import { shownPersons } from "./board-filter";
import { ColumnHeader, WaitingHeader } from "./column-header";
import { HouseholdCard } from "./household-card";
import { type MoveOutcome, moveOutcome } from "./move-outcome";
import { type BoardColumn as Column, cardKey, cardsOf, columnId } from "./selection";

interface BoardColumnProps {
  column: Column;
  selected: ReadonlySet<string>;
  /** Null on days that are only looked at. */
  onSelect: ((keys: ReadonlySet<string>) => void) | null;
  /** Persons on their way here while something is carried. */
  coming: number | null;
  carriedKeys: ReadonlySet<string>;
  /** The cursor after which to go on. */
  onMore: (after: string) => Promise<unknown>;
  onGrant: () => void;
}

export function BoardColumn(props: BoardColumnProps) {
  const { t } = useTranslation("caseload");
  const { column, selected, onSelect, coming } = props;
  const id = columnId(column);
  const cards = cardsOf(column);
  const takes = column.caseworker?.viewerCanAssign ?? false;
  const { setNodeRef, isOver } = useDroppable({ id, disabled: !takes });
  const outcome: MoveOutcome | null = coming !== null && takes && column.load ? moveOutcome(column.load, coming) : null;

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
      data-verdict={(isOver && outcome?.verdict) || undefined}
    >
      {column.caseworker ? (
        <ColumnHeader
          column={column}
          caseworker={column.caseworker}
          outcome={outcome?.verdict === "nothing" ? null : outcome}
          onSelectAll={onSelect && cards.some((card) => card.viewerCanMove) ? selectAll : null}
          onGrant={props.onGrant}
        />
      ) : (
        <WaitingHeader column={column} shown={shownPersons(column)} />
      )}
      {/* The tab stop lets the keyboard scroll the column. */}
      <Box component="ul" className={styles.cards ?? ""} aria-label={t("board.households")} tabIndex={0}>
        {isOver && outcome && outcome.verdict !== "nothing" && (
          <li className={styles.slot} data-fits={outcome.verdict !== "tooMany" || undefined}>
            <Plus size={16} aria-hidden="true" />
            {t("board.dropHere", { count: outcome.coming })}
          </li>
        )}
        {cards.map((card) => {
          const key = cardKey(id, card);
          return (
            <HouseholdCard
              key={key}
              card={card}
              cardKey={key}
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
