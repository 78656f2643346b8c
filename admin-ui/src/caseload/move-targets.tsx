import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { loadOf } from "../programme/caseworker-load";
import { AreaBadge } from "../ui/area-badge";
import { LoadBar } from "../ui/load-bar";
import { Verdict } from "../ui/status";
import type { MoveTargetsQuery } from "./move-dialog.generated";
import styles from "./move-form.module.css";
import { moveOutcome } from "./move-outcome";
import { MoveVerdict } from "./move-verdict";
import { WAITING } from "./selection";

type Column = MoveTargetsQuery["caseloads"][number];
type Load = NonNullable<Column["load"]>;

export interface MoveTarget extends Pick<Load, "area" | "assigned" | "ratioPlaces" | "capacity"> {
  caseworker: NonNullable<Column["caseworker"]>;
}

/** Its columns without cards must not take the place of the board's in the cache. */
export const MOVE_TARGETS_FETCH_POLICY = "no-cache";

/** Everybody who carries cases on the day. */
export const moveTargets = ({ caseloads }: MoveTargetsQuery): MoveTarget[] =>
  caseloads.flatMap(({ caseworker, load }) => (caseworker && load ? [{ caseworker, ...load }] : []));

interface MoveTargetsProps {
  targets: readonly MoveTarget[];
  /** Persons who would come to a caseworker. */
  coming: (caseworkerId: string) => number;
  value: string | undefined;
  onChange: (target: string) => void;
  /** Further choices beside the caseworkers. */
  children?: ReactNode;
}

/** Caseworkers to choose from, with what the move would come to. Too many may be tried: the server says no. */
export function MoveTargets({ targets, coming, value, onChange, children }: MoveTargetsProps) {
  const { t } = useTranslation("caseload");
  return (
    <fieldset className={styles.targets}>
      <legend>{t("move.to")}</legend>
      {targets.length === 0 && <p className={styles.nobody}>{t("move.nobody")}</p>}
      {targets.map((target) => (
        <TargetChoice key={target.caseworker.id} target={target.caseworker.id} value={value} onChange={onChange}>
          <TargetWords target={target} coming={coming(target.caseworker.id)} />
        </TargetChoice>
      ))}
      {children}
    </fieldset>
  );
}

/** Back to the waiting list; nothing to offer where everybody waits already. */
export function WaitingTarget({ coming, ...radio }: { coming: number } & Pick<MoveTargetsProps, "value" | "onChange">) {
  const { t } = useTranslation("caseload");
  if (coming === 0) return null;
  return (
    <TargetChoice target={WAITING} {...radio}>
      <span className={styles.targetName}>
        {t("waiting.title")}
        <small>{t("waiting.note")}</small>
      </span>
      <Verdict>{t("drop.wait", { count: coming })}</Verdict>
    </TargetChoice>
  );
}

interface TargetChoiceProps extends Pick<MoveTargetsProps, "value" | "onChange"> {
  target: string;
  children: ReactNode;
}

function TargetChoice({ target, value, onChange, children }: TargetChoiceProps) {
  return (
    <label className={styles.target}>
      <input type="radio" name="nach" value={target} checked={target === value} onChange={() => onChange(target)} />
      {children}
    </label>
  );
}

function TargetWords({ target, coming }: { target: MoveTarget; coming: number }) {
  const { t } = useTranslation("caseload");
  return (
    <>
      <span className={styles.who}>
        {target.area && <AreaBadge code={target.area.code} colour={target.area.colour} name={target.area.name} />}
        <span className={styles.targetName}>
          {target.caseworker.name}
          <small>
            {target.caseworker.organization.shortName},{" "}
            {t("move.now", { assigned: target.assigned, capacity: target.capacity })}
          </small>
        </span>
      </span>
      <span className={styles.preview}>
        <LoadBar {...loadOf(target)} preview={coming} />
        <MoveVerdict outcome={moveOutcome(target, coming)} />
      </span>
    </>
  );
}
