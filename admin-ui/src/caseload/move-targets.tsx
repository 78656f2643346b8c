import { useTranslation } from "react-i18next";
import { loadOf } from "../programme/caseworker-load";
import { AreaBadge } from "../ui/area-badge";
import { LoadBar } from "../ui/load-bar";
import type { MoveTargetsQuery } from "./move-dialog.generated";
import styles from "./move-form.module.css";
import { moveOutcome } from "./move-outcome";
import { MoveVerdict } from "./move-verdict";
import { type MovedCard, personsComingTo } from "./selection";

type Target = MoveTargetsQuery["programmeOverview"]["caseworkers"][number];

interface MoveTargetsProps {
  targets: readonly Target[];
  cards: readonly MovedCard[];
  value: string | undefined;
  onChange: (caseworkerId: string) => void;
}

/** Everybody the viewer may assign cases to, with what the move would come to. Too many may be tried: the server says no. */
export function MoveTargets({ targets, cards, value, onChange }: MoveTargetsProps) {
  const { t } = useTranslation("caseload");
  if (targets.length === 0) return <p>{t("move.nobody")}</p>;
  return (
    <fieldset className={styles.targets}>
      <legend>{t("move.to")}</legend>
      {targets.map((target) => (
        <label key={target.caseworker.id} className={styles.target}>
          <input
            type="radio"
            name="nach"
            value={target.caseworker.id}
            checked={target.caseworker.id === value}
            onChange={() => onChange(target.caseworker.id)}
          />
          <TargetWords target={target} coming={personsComingTo(target.caseworker.id, cards)} />
        </label>
      ))}
    </fieldset>
  );
}

function TargetWords({ target, coming }: { target: Target; coming: number }) {
  const { t } = useTranslation("caseload");
  return (
    <>
      <span className={styles.who}>
        {target.area && <AreaBadge code={target.area.code} name={target.area.name} />}
        <span className={styles.targetName}>
          {target.caseworker.name}
          <small>
            {target.organization.shortName}, {t("move.now", { assigned: target.assigned, capacity: target.capacity })}
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
