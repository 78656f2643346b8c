import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Progress } from "@mantine/core";
import { Calculator } from "lucide-react";
import { useEffect } from "react";
import { errorCode } from "../../../app/error-sentence";
import { AppLink } from "../../../ui/app-link";
import { useFormat } from "../../../ui/format";
import { Chip, type Tone, Verdict } from "../../../ui/status";
import { toastFailed } from "../../../ui/toast";
import { comparisonPath, cutPath } from "../../paths";
import { CancelRecutRunDocument, RecutProgressDocument, type RunStateFragment } from "../cuts.generated";
import { useCutTexts } from "../texts";
import { PinnedPlaces } from "./pinned-places";
import styles from "./side-panel.module.css";
import type { Pins } from "./use-pins";

const POLL_MS = 800;

const TONES: Record<RunStateFragment["status"], Tone> = {
  WAITING: "neutral",
  RUNNING: "info",
  DONE: "ok",
  INFEASIBLE: "warn",
  CANCELLED: "neutral",
  FAILED: "crit",
};

/** Of a newer server there may be one that has no word here yet. */
const phaseOf = (phase: string) => PHASES.find((known) => known === phase) ?? "AREAS";
const PHASES = ["BOUND", "AREAS", "WHOLE"] as const;

interface RunsProps {
  cutId: string;
  runs: readonly RunStateFragment[];
  pins: Pins;
  /** Absent: the viewer may not start one. */
  onStart: (() => void) | undefined;
  onFinished: () => void;
}

/** The proposals that were computed for this draft, and the one that is on its way. */
export function Runs({ cutId, runs, pins, onStart, onFinished }: RunsProps) {
  const { t } = useCutTexts();
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        <h2>{t("runs.title")}</h2>
        {onStart && (
          <Button
            size="xs"
            variant="default"
            className={styles.end}
            leftSection={<Calculator size={16} aria-hidden="true" />}
            onClick={onStart}
          >
            {t("runs.start")}
          </Button>
        )}
      </div>
      <PinnedPlaces pins={pins} />
      {runs.length === 0 && <p className={styles.note}>{t("runs.none")}</p>}
      <ul>
        {runs.map((run) => (
          <li key={run.id} className={styles.run}>
            {run.status === "WAITING" || run.status === "RUNNING" ? (
              <RunningRun run={run} mayCancel={onStart !== undefined} onFinished={onFinished} />
            ) : (
              <FinishedRun run={run} cutId={cutId} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RunningRun({
  run,
  mayCancel,
  onFinished,
}: {
  run: RunStateFragment;
  mayCancel: boolean;
  onFinished: () => void;
}) {
  const { t } = useCutTexts();
  const format = useFormat();
  const { data, error } = useQuery(RecutProgressDocument, {
    variables: { id: run.id },
    fetchPolicy: "network-only",
    pollInterval: POLL_MS,
  });
  const [cancel, { loading }] = useMutation(CancelRecutRunDocument);
  const now = data?.recutRun ?? run;
  const finished = now.status !== "WAITING" && now.status !== "RUNNING";
  useEffect(() => {
    if (finished) onFinished();
  }, [finished, onFinished]);
  return (
    <>
      <div className={styles.row}>
        <Chip tone={TONES[now.status]}>{t(`runStatus.${now.status}`)}</Chip>
        <span role="status">{now.phase && t(`runPhase.${phaseOf(now.phase)}`)}</span>
        <span className={styles.end}>{t("runs.seconds", { seconds: format.number(now.secondsSpent) })}</span>
        {mayCancel && (
          <Button
            size="xs"
            variant="default"
            loading={loading}
            onClick={() => {
              cancel({ variables: { input: { id: run.id } } }).catch((failure) =>
                toastFailed(t(`app:error.${errorCode(failure)}`)),
              );
            }}
          >
            {t("ui:cancel")}
          </Button>
        )}
      </div>
      {error ? (
        <Verdict tone="warn">{t("runs.unknown")}</Verdict>
      ) : (
        <Progress value={100} striped animated size="sm" aria-label={t("runs.running")} />
      )}
      <Bound run={now} />
    </>
  );
}

function FinishedRun({ run, cutId }: { run: RunStateFragment; cutId: string }) {
  const { t } = useCutTexts();
  const format = useFormat();
  return (
    <>
      <div className={styles.row}>
        <Chip tone={TONES[run.status]}>{t(`runStatus.${run.status}`)}</Chip>
        {run.result && <AppLink to={cutPath(run.result.id)}>{run.result.name}</AppLink>}
        {run.result && (
          <AppLink to={comparisonPath(cutId, run.result.id)} className={styles.end}>
            {t("runs.compare")}
          </AppLink>
        )}
        <span className={run.result ? undefined : styles.end}>{format.moment(run.startedAt)}</span>
      </div>
      {run.status === "DONE" && <Bound run={run} />}
      <RunPins run={run} />
      {run.status === "FAILED" && run.explanations.length === 0 && <p>{t("runs.failed")}</p>}
      {run.explanations.length > 0 && (
        <ul>
          {run.explanations.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function RunPins({ run: { pinnedDistricts, pinnedAccommodations } }: { run: RunStateFragment }) {
  const { t } = useCutTexts();
  const names = [...pinnedDistricts, ...pinnedAccommodations].map(({ name }) => name).join(", ");
  return names && <p className={styles.note}>{t("pins.list", { names })}</p>;
}

/** How good the best plan found is known to be. */
function Bound({ run }: { run: RunStateFragment }) {
  const { t } = useCutTexts();
  const format = useFormat();
  if (run.proven) {
    return (
      <p className={styles.note}>
        {t("runs.proven", { seconds: format.number(run.secondsSpent, run.secondsSpent < 10 ? 1 : 0) })}
      </p>
    );
  }
  if (run.gap === null) return null;
  return <p className={styles.note}>{t("runs.gap", { gap: format.percent(run.gap, 1) })}</p>;
}
