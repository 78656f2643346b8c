import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { UrlParams } from "../../app/url-params";
import { loadOf } from "../../programme/caseworker-load";
import { DayField } from "../../ui/day-field";
import { LoadBar } from "../../ui/load-bar";
import { Panel } from "../../ui/panel";
import { Segment } from "../../ui/segment";
import type { MoveTarget } from "../move-targets";
import styles from "./split.module.css";
import { OCCASIONS, type SplitParams } from "./split-params";

interface SplitSettingsProps {
  params: SplitParams;
  colleagues: readonly MoveTarget[];
  recipientIds: readonly string[];
  onChange: (changes: UrlParams) => void;
}

/** Why, from when, and to whom; all of it stands in the address. */
export function SplitSettings({ params, colleagues, recipientIds, onChange }: SplitSettingsProps) {
  const { t } = useTranslation("caseload");
  const toggle = (id: string) => {
    const next = recipientIds.includes(id) ? recipientIds.filter((one) => one !== id) : [...recipientIds, id];
    // An empty choice is a choice too, unlike none at all.
    onChange({ an: next.length > 0 ? next.join(",") : "," });
  };
  return (
    <Panel title={t("split.settings")} padded>
      <div className={styles.settings}>
        <div className={styles.field}>
          <span className={styles.label}>{t("split.occasion")}</span>
          <Segment
            label={t("split.occasion")}
            value={params.occasion}
            options={OCCASIONS.map((value) => ({ value, label: t(`split.occasions.${value}`) }))}
            onChange={(anlass) => onChange({ anlass })}
          />
        </div>
        <div className={styles.day}>
          <DayField label={t("move.from")} value={params.day} onChange={(ab) => onChange({ ab: ab ?? undefined })} />
        </div>
        <fieldset className={styles.recipients}>
          <legend className={styles.label}>{t("split.recipients")}</legend>
          {colleagues.map((colleague) => (
            <div key={colleague.caseworker.id} className={styles.recipient}>
              <Checkbox
                checked={recipientIds.includes(colleague.caseworker.id)}
                onChange={() => toggle(colleague.caseworker.id)}
                label={colleague.caseworker.name}
                description={`${colleague.caseworker.organization.shortName}, ${t("move.now", {
                  assigned: colleague.assigned,
                  capacity: colleague.capacity,
                })}`}
              />
              <LoadBar {...loadOf(colleague)} />
            </div>
          ))}
          {colleagues.length === 0 && <p>{t("move.nobody")}</p>}
        </fieldset>
      </div>
    </Panel>
  );
}
