import { DndContext, type DragEndEvent, DragOverlay, type DragStartEvent } from "@dnd-kit/core";
import { Lock } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKey } from "../app/list/use-key";
import { useViewer } from "../app/session";
import { useUrlParams } from "../app/url-params";
import type { Day } from "../ui/day";
import { toastFailed } from "../ui/toast";
import styles from "./board.module.css";
import { BoardBulkBar } from "./board-bulk-bar";
import { BoardColumn } from "./board-column";
import { BoardDialogs } from "./board-dialogs";
import { useCarrying } from "./carrying";
import { dropVerdict } from "./drop-verdict";
import { useDropSentence } from "./drop-words";
import { CarriedCard } from "./household-card";
import { isLocked } from "./household-title";
import { type BoardColumn as Column, cardsOf, columnId, personsOf, selectedCards } from "./selection";
import { useAnnouncements } from "./use-announcements";

interface BoardProps {
  columns: readonly Column[];
  readOnly: boolean;
  /** First day offered for a move. */
  firstDay: Day;
  onMore: (column: string, after: string) => Promise<unknown>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function Board({ columns, readOnly, firstDay, onMore }: BoardProps) {
  const { t } = useTranslation("caseload");
  const viewer = useViewer();
  const [, setParams] = useUrlParams();
  const [selection, setSelection] = useState(NOTHING);
  const [carried, setCarried] = useState<string | null>(null);
  const sentence = useDropSentence();
  const { sensors, collisionDetection, putDown } = useCarrying(columns.map(columnId));
  const selected = readOnly ? [] : selectedCards(columns, selection);
  const lifted = carried === null ? undefined : selected.find(({ key }) => key === carried);

  const open = (dialog: "verschieben" | "uebergabe", nach?: string) => {
    if (selection.size > 0) setParams({ dialog, nach }, { push: true });
  };
  useKey("m", () => open("verschieben"));
  // While cards are carried, Escape puts them back; they stay chosen.
  useKey("Escape", () => carried === null && setSelection(NOTHING));

  // Whoever carries a card that is not chosen means that card alone.
  const onDragStart = ({ active }: DragStartEvent) => {
    const key = String(active.id);
    if (!selection.has(key)) setSelection(new Set([key]));
    setCarried(key);
  };
  const letGo = () => {
    putDown();
    setCarried(null);
  };
  const over = (id: string) => {
    const column = columns.find((candidate) => columnId(candidate) === id);
    return {
      name: column?.caseworker?.name ?? t("waiting.title"),
      verdict: column ? dropVerdict(column, selected, viewer) : null,
    };
  };
  const onDragEnd = ({ over: target }: DragEndEvent) => {
    letGo();
    if (!target) return;
    const { name, verdict } = over(String(target.id));
    if (verdict?.kind === "full") toastFailed(t("drop.refused", { name, sentence: sentence(verdict) }));
    else if (verdict?.kind === "request") open("uebergabe", verdict.organization.id);
    else if (verdict) open("verschieben", String(target.id));
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisionDetection}
      accessibility={useAnnouncements({ persons: personsOf(selected), over })}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onDragCancel={letGo}
    >
      <section
        className={styles.columns}
        aria-label={t("board.columns")}
        data-carrying={lifted !== undefined || undefined}
      >
        {columns.map((column) => (
          <BoardColumn
            key={columnId(column)}
            column={column}
            selected={selection}
            onSelect={readOnly ? null : setSelection}
            verdict={lifted ? dropVerdict(column, selected, viewer) : null}
            carriedKeys={lifted ? selection : NOTHING}
            onMore={(after) => onMore(columnId(column), after)}
            onGrant={() => setParams({ dialog: "ausnahme", fachkraft: columnId(column) }, { push: true })}
          />
        ))}
      </section>
      {columns.some((column) => cardsOf(column).some(isLocked)) && (
        <p className={styles.lockedNote}>
          <Lock size={14} aria-hidden="true" />
          {t("board.lockedNote")}
        </p>
      )}
      {selected.length > 0 && (
        <BoardBulkBar
          cards={selected}
          onMove={() => open("verschieben")}
          onRequest={viewer.role === "ASSOCIATION_ADMIN" ? () => open("uebergabe") : null}
          onClear={() => setSelection(NOTHING)}
        />
      )}
      <DragOverlay dropAnimation={null}>
        {lifted && <CarriedCard card={lifted.card} persons={personsOf(selected)} others={selected.length - 1} />}
      </DragOverlay>
      <BoardDialogs columns={columns} selected={selected} firstDay={firstDay} onMoved={() => setSelection(NOTHING)} />
    </DndContext>
  );
}
