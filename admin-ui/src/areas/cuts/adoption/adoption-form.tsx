import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useGo } from "../../../app/use-go";
import { useTasksThatMove } from "../../../casework/use-tasks-that-move";
import { useDisplayNames } from "../../../i18n/display-names";
import { AppLink } from "../../../ui/app-link";
import { useFormat } from "../../../ui/format";
import { Panel } from "../../../ui/panel";
import { Verdict } from "../../../ui/status";
import { cutPath, moversPath } from "../../paths";
import type { PlannedCutFragment } from "../cuts.generated";
import { PlanStale } from "../planner/plan-stale";
import { useCutTexts } from "../texts";
import styles from "./adoption.module.css";
import { type Entered, exceptionChoices, isComplete, leftWaiting, needlessNow } from "./exception-choice";
import { ExceptionRows } from "./exception-rows";
import { useAdopt } from "./use-adopt";

interface AdoptionFormProps {
  cut: Pick<PlannedCutFragment, "id" | "name" | "version" | "from" | "areas" | "viewerCanAdopt">;
  preview: Omit<
    NonNullable<PlannedCutFragment["preview"]>,
    "persons" | "ratio" | "fte" | "fteMissing" | "imbalance" | "languagesLost" | "districts"
  >;
}

export function AdoptionForm({ cut, preview }: AdoptionFormProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const tasksThatMove = useTasksThatMove();
  const go = useGo();
  const { list } = useDisplayNames();
  const [entered, setEntered] = useState<Entered>(new Map());
  const choices = exceptionChoices(preview.caseworkers, cut.from, entered);
  const needless = needlessNow(entered, choices);
  const [reason, setReason] = useState("");
  const { adopt, busy, refusals } = useAdopt(cut, preview.fingerprint);
  const waiting = preview.waiting + leftWaiting(choices);
  const complete = choices.every(isComplete) && !preview.stale;
  const { changeCaseworker, changeOrganization, changeArea } = preview;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (complete && (await adopt(choices, reason))) go(cutPath(cut.id));
  };

  const facts: { label: string; value: string; note?: string; to?: string }[] = [
    {
      label: t("adopt.fact.caseworker"),
      value: format.number(changeCaseworker.persons),
      note: t("adopt.fact.caseworkerNote", {
        households: format.number(changeCaseworker.households),
        vulnerable: format.number(changeCaseworker.vulnerable),
      }),
      to: moversPath(cut.id),
    },
    { label: t("adopt.fact.organization"), value: format.number(changeOrganization.persons) },
    { label: t("adopt.fact.area"), value: format.number(changeArea.persons) },
    {
      label: t("adopt.fact.homes"),
      value: format.number(preview.homesThatMove.length),
      note: preview.homesThatMove.map(({ name }) => name).join(", "),
    },
    { label: t("adopt.fact.substitutions"), value: format.number(preview.substitutions) },
    {
      label: t("continuity.tasks"),
      value: format.number(preview.tasksThatMove.reduce((sum, { count }) => sum + count, 0)),
      note: tasksThatMove(preview.tasksThatMove),
    },
    { label: t("adopt.fact.waiting"), value: format.number(waiting), note: t("adopt.fact.waitingNote") },
  ];

  return (
    <form className={styles.page} onSubmit={(event) => void submit(event)} noValidate>
      {preview.stale && <PlanStale cut={cut} />}
      <Panel title={t("adopt.happens")} caption={t("continuity.of", { day: format.day(preview.figuresOf) })}>
        <dl className={styles.facts}>
          {facts.map(({ label, value, note, to }) => (
            <div key={label}>
              <dt>{to ? <AppLink to={to}>{label}</AppLink> : label}</dt>
              <dd>{value}</dd>
              {note && <dd className={styles.note}>{note}</dd>}
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t("adopt.areas")}>
        <dl className={styles.facts}>
          {cut.areas.map((area) => {
            const figures = preview.areas.find((one) => one.area.id === area.id);
            return (
              <div key={area.id}>
                <dt>
                  {area.name}, {area.organization.shortName}
                </dt>
                <dd>
                  {t("adopt.of", {
                    persons: format.number(figures?.persons ?? 0),
                    capacity: format.number(figures?.capacity ?? 0),
                  })}
                </dd>
                <dd className={styles.note}>{area.staff.map(({ caseworker }) => caseworker.name).join(", ")}</dd>
              </div>
            );
          })}
        </dl>
      </Panel>
      {needless.length > 0 && (
        <Verdict>{t("adopt.needless", { count: needless.length, names: list(needless) })}</Verdict>
      )}
      {choices.length > 0 && (
        <Panel title={t("adopt.exceptions")} caption={t("adopt.exceptionsCount", { count: preview.exceptionsNeeded })}>
          <p className={styles.hint}>{t("adopt.exceptionsHint")}</p>
          <ExceptionRows
            choices={choices}
            onChange={({ caseworkerId, name }, terms) =>
              setEntered((known) => new Map(known).set(caseworkerId, { ...known.get(caseworkerId), name, ...terms }))
            }
          />
        </Panel>
      )}
      <Panel title={t("adopt.after")}>
        <p className={styles.hint}>{t("adopt.window")}</p>
        <p className={styles.hint}>{t("adopt.undo", { day: format.day(cut.from) })}</p>
        <div className={styles.reason}>
          <Textarea
            label={t("adopt.why")}
            description={t("adopt.whyHint")}
            value={reason}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      </Panel>
      <div role="alert">
        {refusals.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      {waiting > 0 && <Verdict tone="warn">{t("adopt.waiting", { count: waiting })}</Verdict>}
      <div className={styles.actions}>
        <Button variant="default" onClick={() => go(cutPath(cut.id))}>
          {t("adopt.back")}
        </Button>
        <Button type="submit" loading={busy} disabled={!complete}>
          {t("adopt.submit", { day: format.day(cut.from) })}
        </Button>
      </div>
    </form>
  );
}
