import { useTranslation } from "react-i18next";
import { AppLink } from "../../ui/app-link";
import type { Day } from "../../ui/day";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { EmptyState } from "../../ui/states";
import { refugeePath } from "../paths";
import { shortName } from "../refugee-name";
import type { HouseholdPanel_RefugeeFragment } from "./household-panel.generated";
import styles from "./refugee-file.module.css";

export type Household = HouseholdPanel_RefugeeFragment["household"];

interface HouseholdPanelProps {
  household: Household;
  /** Whose file this is. */
  refugeeId: string;
  on: Day;
}

/** Who belongs together; benefit and care are each person's own. */
export function HouseholdPanel({ household, refugeeId, on }: HouseholdPanelProps) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  if (!household) {
    return (
      <Panel title={t("household.title")}>
        <EmptyState>{t("household.none", { day: format.day(on) })}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={t("household.title")}
      caption={`${household.number}, ${t("household.persons", { count: household.members.length })}`}
      actions={<AppLink to={refugeePath(refugeeId, { tab: "haushalt" })}>{t("household.open")}</AppLink>}
    >
      <ul>
        {household.members.map(({ id, role, refugee }) => {
          const name = shortName(refugee);
          const words = refugee.identity ? t("household.nameAge", { name, age: refugee.identity.age }) : name;
          return (
            <li key={id} className={styles.member} data-current={refugee.id === refugeeId || undefined}>
              {refugee.id === refugeeId ? <b>{words}</b> : <AppLink to={refugeePath(refugee.id)}>{words}</AppLink>}
              <span className={styles.benefit}>
                {refugee.care
                  ? refugee.benefitPeriods.map(({ kind }) => t(`benefitShort.${kind}`)).join(", ") || "–"
                  : t("household.notInCare")}
              </span>
              <span className={styles.caption}>{t(`role.${role}`)}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
