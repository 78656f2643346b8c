import { useTranslation } from "react-i18next";
import { useFormat } from "../../ui/format";
import { TextSkeleton } from "../../ui/states";
import { Status, statusIcons } from "../../ui/status";
import styles from "./caseload-effects.module.css";
import type { CaseloadEffects_EffectFragment } from "./reassign.generated";
import type { Reassigned } from "./use-reassign";

type Effect = CaseloadEffects_EffectFragment;

/** What a move does to each caseload, and what goes along, computed by the server. Null while it computes. */
export function CaseloadEffects({ preview }: { preview: Pick<Reassigned, "effects" | "openTasks"> | null }) {
  const { t } = useTranslation("caseload");
  if (preview === null) return <TextSkeleton lines={2} />;
  const { effects, openTasks } = preview;
  return (
    <>
      {effects.length > 0 && <EffectTable effects={effects} />}
      {openTasks > 0 && <p className={styles.along}>{t("effect.openTasks", { count: openTasks })}</p>}
    </>
  );
}

function EffectTable({ effects }: { effects: readonly Effect[] }) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  return (
    <table className={styles.effects}>
      <caption>{t("effect.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("effect.caseworker")}</th>
          <th scope="col" data-align="end">
            {t("effect.before")}
          </th>
          <th scope="col" data-align="end">
            {t("effect.after")}
          </th>
          <th scope="col" data-align="end">
            {t("effect.capacity")}
          </th>
          <th scope="col">{t("effect.state")}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((effect) => (
          <tr key={effect.caseworker.id}>
            <th scope="row">{effect.caseworker.name}</th>
            <td data-align="end">{format.number(effect.loadBefore)}</td>
            <td data-align="end" data-strong>
              {format.number(effect.loadAfter)}
            </td>
            <td data-align="end">{format.number(effect.capacity)}</td>
            <td>
              <EffectState effect={effect} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EffectState({ effect }: { effect: Effect }) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const { capacity, firstDayOver, loadAfter, over } = effect;
  if (firstDayOver !== null) {
    return (
      <Status tone="crit" icon={statusIcons.full}>
        {t("effect.over", { count: over, day: format.day(firstDayOver) })}
      </Status>
    );
  }
  if (loadAfter === capacity) return <Status tone="ok">{t("move.exact")}</Status>;
  return <Status tone="ok">{t("effect.free", { count: capacity - loadAfter })}</Status>;
}
