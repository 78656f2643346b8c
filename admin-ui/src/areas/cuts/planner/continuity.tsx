import { useTasksThatMove } from "../../../casework/use-tasks-that-move";
import { useDisplayNames } from "../../../i18n/display-names";
import { AppLink } from "../../../ui/app-link";
import { StackBar, stackColours } from "../../../ui/chart/stack-bar";
import { useFormat } from "../../../ui/format";
import { moversPath } from "../../paths";
import type { PlannedCutFragment } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./side-panel.module.css";

type Preview = NonNullable<PlannedCutFragment["preview"]>;

interface ContinuityProps {
  cutId: string;
  preview: Preview;
  /** False while an edit is on its way: the figures are those before it. */
  current: boolean;
  mayListMovers: boolean;
}

/** What the plan means for people: the server's figures, of the draft as it was saved last. */
export function Continuity({ cutId, preview, current, mayListMovers }: ContinuityProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const names = useDisplayNames();
  const tasksThatMove = useTasksThatMove();
  const { persons, changeCaseworker, changeArea, changeOrganization, homesThatMove, languagesLost } = preview;
  const keep = persons - changeCaseworker.persons;
  const counts: [label: string, count: number][] = [
    [t("continuity.vulnerable"), changeCaseworker.vulnerable],
    [t("continuity.households"), changeCaseworker.households],
    [t("continuity.organization"), changeOrganization.persons],
    [t("continuity.area"), changeArea.persons],
    [t("continuity.exceptions"), preview.exceptionsNeeded],
    [t("continuity.waiting"), preview.waiting],
    [t("continuity.substitutions"), preview.substitutions],
  ];
  const lists: [label: string, words: string][] = [
    [
      t("continuity.languages"),
      languagesLost
        .map(({ language, persons: count }) => `${names.language(language)} (${format.number(count)})`)
        .join(", "),
    ],
    [t("continuity.tasks"), tasksThatMove(preview.tasksThatMove)],
    [t("continuity.homes"), homesThatMove.map(({ name }) => name).join(", ")],
  ];
  // What does not happen needs no line.
  const facts = [
    ...counts.filter(([, count]) => count > 0).map(([label, count]) => [label, format.number(count)] as const),
    ...lists.filter(([, words]) => words !== ""),
  ];
  return (
    <section className={styles.section} data-waiting={!current || undefined}>
      <div className={styles.row}>
        <h2>{t("continuity.title")}</h2>
        {mayListMovers && changeCaseworker.persons > 0 && (
          <AppLink to={moversPath(cutId)} className={styles.end}>
            {t("continuity.movers", { count: changeCaseworker.persons })}
          </AppLink>
        )}
      </div>
      <StackBar
        keys
        height={20}
        parts={[
          {
            label: t("continuity.keep", { share: format.percent(persons > 0 ? keep / persons : 1) }),
            value: keep,
            colour: stackColours.first,
          },
          { label: t("continuity.change"), value: changeCaseworker.persons, colour: stackColours.second },
        ]}
      />
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note} role="status">
        {current ? t("continuity.of", { day: format.day(preview.figuresOf) }) : t("continuity.waits")}
      </p>
    </section>
  );
}
