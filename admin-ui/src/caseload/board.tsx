import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { Button, Kbd } from "@mantine/core";
import { ArrowRight, Lock } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKey } from "../app/list/use-key";
import { useUrlParams } from "../app/url-params";
import { BulkBar } from "../ui/bulk-bar";
import type { Day } from "../ui/day";
import styles from "./board.module.css";
import { BoardColumn } from "./board-column";
import { ExceptionDialog } from "./exception-dialog";
import { CarriedCard } from "./household-card";
import { isLocked } from "./household-title";
import { MoveDialog } from "./move-dialog";
import { type BoardColumn as Column, cardsOf, columnId, personsComingTo, personsOf, selectedCards } from "./selection";

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
  const [params, setParams] = useUrlParams();
  const [selection, setSelection] = useState(NOTHING);
  const [carried, setCarried] = useState<string | null>(null);
  const selected = readOnly ? [] : selectedCards(columns, selection);
  const lifted = carried === null ? undefined : selected.find(({ key }) => key === carried);

  const openMove = (target?: string) => {
    if (selection.size > 0) setParams({ dialog: "verschieben", nach: target }, { push: true });
  };
  const closeDialog = () => setParams({ dialog: undefined, nach: undefined, fachkraft: undefined });
  useKey("m", () => openMove());
  useKey("Escape", () => setSelection(NOTHING));

  // Whoever carries a card that is not chosen means that card alone.
  const onDragStart = ({ active }: DragStartEvent) => {
    const key = String(active.id);
    if (!selection.has(key)) setSelection(new Set([key]));
    setCarried(key);
  };
  const onDragEnd = ({ over }: DragEndEvent) => {
    setCarried(null);
    if (over && personsComingTo(String(over.id), selected) > 0) openMove(String(over.id));
  };
  const granting = columns.find(({ caseworker }) => caseworker?.id === params.fachkraft)?.caseworker;

  return (
    <DndContext
      sensors={useCarrying()}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: "" } }}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onDragCancel={() => setCarried(null)}
    >
      <section className={styles.columns} aria-label={t("board.columns")}>
        {columns.map((column) => (
          <BoardColumn
            key={columnId(column)}
            column={column}
            selected={selection}
            onSelect={readOnly ? null : setSelection}
            coming={lifted ? personsComingTo(columnId(column), selected) : null}
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
        <BulkBar
          label={t("bulk.label")}
          summary={t("bulk.summary", {
            households: t("households", { count: selected.length }),
            persons: t("persons", { count: personsOf(selected) }),
          })}
          note={t("bulk.note")}
        >
          <Button size="xs" leftSection={<ArrowRight size={16} aria-hidden="true" />} onClick={() => openMove()}>
            {t("bulk.move")} <Kbd ml={8}>M</Kbd>
          </Button>
          <Button size="xs" variant="default" onClick={() => setSelection(NOTHING)}>
            {t("bulk.clear")} <Kbd ml={8}>Esc</Kbd>
          </Button>
        </BulkBar>
      )}
      <DragOverlay dropAnimation={null}>
        {lifted && <CarriedCard card={lifted.card} persons={personsOf(selected)} others={selected.length - 1} />}
      </DragOverlay>
      <MoveDialog
        opened={params.dialog === "verschieben"}
        cards={selected}
        target={params.nach}
        onTarget={(nach) => setParams({ nach })}
        firstDay={firstDay}
        onClose={closeDialog}
        onMoved={() => {
          setSelection(NOTHING);
          closeDialog();
        }}
      />
      {granting && (
        <ExceptionDialog opened={params.dialog === "ausnahme"} caseworker={granting} onClose={closeDialog} />
      )}
    </DndContext>
  );
}

/** The pointer only: by keyboard the dialog does the same, with more words. */
function useCarrying() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
}

/** What is carried by pointer is not read out; the dialog that follows is. */
const nothing = () => undefined;
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };
