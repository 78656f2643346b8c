import { useQuery } from "@apollo/client/react";
import { Box, Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../ui/day";
import { DayField } from "../ui/day-field";
import { useFormat } from "../ui/format";
import { TextSkeleton } from "../ui/states";
import { Verdict } from "../ui/status";
import { toastDone, toastFailed } from "../ui/toast";
import { MoveTargetsDocument } from "./move-dialog.generated";
import styles from "./move-form.module.css";
import { MoveTargets } from "./move-targets";
import { cardKey, type MovedCard, personsComingTo, refugeeIdsFor, WAITING } from "./selection";
import { useHouseholdTitle } from "./use-household-title";
import { useTransfer } from "./use-transfer";

interface MoveFormProps {
  cards: readonly MovedCard[];
  target: string | undefined;
  onTarget: (caseworkerId: string) => void;
  firstDay: Day;
  onCancel: () => void;
  onMoved: () => void;
}

export function MoveForm({ cards, target, onTarget, firstDay, onCancel, onMoved }: MoveFormProps) {
  const { t } = useTranslation(["caseload", "ui"]);
  const format = useFormat();
  const [from, setFrom] = useState<Day | null>(firstDay);
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { transfer, busy } = useTransfer();
  const { data, previousData } = useQuery(MoveTargetsDocument, {
    variables: { on: from ?? firstDay },
    fetchPolicy: "cache-and-network",
  });
  const targets = (data ?? previousData)?.programmeOverview.caseworkers.filter(
    ({ caseworker }) => caseworker.viewerCanAssign,
  );
  const chosen = targets?.find(({ caseworker }) => caseworker.id === target)?.caseworker;
  const complete = chosen !== undefined && from !== null && personsComingTo(chosen.id, cards) > 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const refugeeIds = refugeeIdsFor(chosen.id, cards);
    const stopped = await transfer({ refugeeIds, toCaseworkerId: chosen.id, from, reason });
    setRefusals(stopped);
    if (stopped.length > 0) return;
    const source = onlySource(cards);
    const undo = async () => {
      const refused = await transfer({ refugeeIds, toCaseworkerId: source ?? "", from, reason: t("move.undoReason") });
      if (refused.length > 0) toastFailed(refused.join(" "));
      else toastDone(t("move.undone"));
    };
    toastDone(
      t("move.done", { count: refugeeIds.length, name: chosen.name, day: format.day(from) }),
      source === null ? undefined : () => void undo(),
    );
    onMoved();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Households cards={cards} />
      {targets ? (
        <MoveTargets
          targets={targets}
          cards={cards}
          value={target}
          onChange={(caseworkerId) => {
            setRefusals([]);
            onTarget(caseworkerId);
          }}
        />
      ) : (
        <TextSkeleton lines={4} />
      )}
      <div className={styles.fields}>
        <DayField
          label={t("move.from")}
          value={from}
          onChange={(day) => {
            setRefusals([]);
            setFrom(day);
          }}
        />
        <Textarea
          label={t("move.reason")}
          placeholder={t("move.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={4}
        />
      </div>
      <div role="alert" className={styles.refusals}>
        {refusals.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={busy} disabled={!complete}>
          {t("move.submit")}
        </Button>
      </div>
    </form>
  );
}

/** Only what came from one caseworker can be given back in one step; nobody can be put back on the waiting list. */
function onlySource(cards: readonly MovedCard[]): string | null {
  const sources = new Set(cards.map(({ column }) => column));
  const [source] = sources;
  return sources.size === 1 && source !== undefined && source !== WAITING ? source : null;
}

function Households({ cards }: { cards: readonly MovedCard[] }) {
  const { t } = useTranslation("caseload");
  return (
    // The tab stop lets the keyboard scroll a long list.
    <Box
      component="ul"
      className={styles.households}
      aria-label={t("households", { count: cards.length })}
      tabIndex={0}
    >
      {cards.map(({ column, card }) => (
        <HouseholdName key={cardKey(column, card)} card={card} />
      ))}
    </Box>
  );
}

function HouseholdName({ card }: Pick<MovedCard, "card">) {
  return <li>{useHouseholdTitle(card)}</li>;
}
