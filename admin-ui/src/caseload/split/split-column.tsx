import { useDroppable } from "@dnd-kit/core";
import { Box } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUrlParams } from "../../app/url-params";
import { loadOf } from "../../programme/caseworker-load";
import { AreaBadge } from "../../ui/area-badge";
import { useFormat } from "../../ui/format";
import { LoadBar } from "../../ui/load-bar";
import { Segment } from "../../ui/segment";
import styles from "../board-column.module.css";
import { moveOutcome } from "../move-outcome";
import type { MoveTarget } from "../move-targets";
import { MoveVerdict } from "../move-verdict";
import split from "./split.module.css";
import { SplitHouseholdCard } from "./split-card";
import { personsIn, type RestFate, type SplitCard, withShare } from "./split-plan";

export interface ShareChoice {
  share: string;
  name: string;
}

interface SplitColumnProps {
  share: string;
  name: string;
  /** Null: those for whom there is no place. */
  target: MoveTarget | null;
  cards: readonly SplitCard[];
  /** On its way from another column. */
  carried: SplitCard | null;
  choices: readonly ShareChoice[];
  onMove: (householdId: string, share: string) => void;
  fate: { rest: RestFate; name: string };
}

/** One recipient's share, with what it comes to; the last column has those who go to nobody. */
export function SplitColumn({ share, name, target, cards, carried, choices, onMove, fate }: SplitColumnProps) {
  const { t } = useTranslation("caseload");
  const { setNodeRef, isOver } = useDroppable({ id: share });
  const persons = personsIn(cards);
  const coming = isOver && carried ? carried.card.persons : 0;
  const outcome = target && moveOutcome(withShare(target, 0), persons + coming);
  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      aria-label={name}
      data-verdict={(isOver && carried && (outcome?.verdict === "tooMany" ? "full" : "move")) || undefined}
    >
      <header className={`${styles.header} ${split.head}`}>
        <div className={styles.title}>
          {target?.area && <AreaBadge code={target.area.code} colour={target.area.colour} name={target.area.name} />}
          <h2>{name}</h2>
        </div>
        <ShareFigure persons={persons + coming} households={cards.length + (coming > 0 ? 1 : 0)} />
        {target && outcome ? (
          <>
            <LoadBar {...loadOf(target)} preview={persons + coming} />
            {outcome.verdict === "nothing" ? (
              <span className={styles.quiet}>
                {t("move.now", { assigned: target.assigned, capacity: target.capacity })}
              </span>
            ) : (
              <MoveVerdict outcome={outcome} />
            )}
          </>
        ) : (
          <RestChoice {...fate} />
        )}
      </header>
      {/* The tab stop lets the keyboard scroll the column. */}
      <Box component="ul" className={styles.cards ?? ""} aria-label={t("board.households")} tabIndex={0}>
        {cards.map((card) => (
          <SplitHouseholdCard
            key={card.card.household.id}
            card={card}
            column={share}
            choices={choices}
            onMove={(to) => onMove(card.card.household.id, to)}
          />
        ))}
        {cards.length === 0 && <li className={styles.nobody}>{t(target ? "split.nobody" : "split.restNobody")}</li>}
      </Box>
    </section>
  );
}

function ShareFigure({ persons, households }: { persons: number; households: number }) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  return (
    <div className={styles.figure}>
      <b>{format.number(persons)}</b>
      <span>{[t("personsWord", { count: persons }), t("households", { count: households })].join(", ")}</span>
    </div>
  );
}

/** Whether the rest goes on with the same caseworker or waits for another. */
function RestChoice({ rest, name }: SplitColumnProps["fate"]) {
  const { t } = useTranslation("caseload");
  const [, setParams] = useUrlParams();
  return (
    <>
      <Segment
        label={t("split.fate")}
        value={rest}
        options={[
          { value: "bleiben", label: t("split.stay") },
          { value: "warten", label: t("split.wait") },
        ]}
        onChange={(value) => setParams({ rest: value === "warten" ? value : undefined })}
      />
      <span className={styles.quiet}>{t(rest === "warten" ? "split.waitNote" : "split.stayNote", { name })}</span>
    </>
  );
}
