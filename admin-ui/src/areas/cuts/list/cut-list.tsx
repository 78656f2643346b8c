import { AppLink } from "../../../ui/app-link";
import { AreaBadge } from "../../../ui/area-badge";
import { PeriodText } from "../../../ui/date-text";
import { useFormat } from "../../../ui/format";
import { cutPath } from "../../paths";
import type { AreaCutListQuery, CutFigures_CutFragment } from "../cuts.generated";
import { SmallMap } from "../small-map";
import { StageChip } from "../stage-chip";
import { useCutTexts } from "../texts";
import styles from "./cut-list.module.css";
import { DeleteDraftButton } from "./delete-draft-button";

type ListedCut = AreaCutListQuery["areaCutDrafts"][number];

interface CutListProps {
  cuts: readonly ListedCut[];
  districts: AreaCutListQuery["districts"];
}

/** Each cut with its map, its first day and, where it is planned, what it would ask of people. */
export function CutList({ cuts, districts }: CutListProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {cuts.map((cut) => (
        <li key={cut.id}>
          <div className={styles.map} aria-hidden="true">
            <SmallMap cut={cut} districts={districts} />
          </div>
          <div className={styles.words}>
            <div className={styles.head}>
              <AppLink to={cutPath(cut.id)} className={styles.name}>
                {cut.name}
              </AppLink>
              <StageChip stage={cut.stage} />
            </div>
            <p className={styles.quiet}>
              {cut.stage === "DRAFT" || cut.stage === "PROPOSED" ? (
                t("list.from", { day: format.day(cut.from) })
              ) : (
                <PeriodText from={cut.from} until={cut.until} />
              )}
              {cut.origin === "OPTIMISED" && `, ${t("list.optimised")}`}
              {cut.copiedFrom && `, ${t("list.copyOf", { name: cut.copiedFrom.name })}`}
            </p>
            <ul className={styles.areas}>
              {cut.areas.map((area) => (
                <li key={area.id}>
                  <AreaBadge code={area.code} colour={area.colour} /> {area.name}, {area.organization.shortName}
                </li>
              ))}
            </ul>
          </div>
          {cut.preview && <Figures preview={cut.preview} />}
          {cut.stage === "DRAFT" && cut.viewerCanEdit && <DeleteDraftButton cut={cut} />}
        </li>
      ))}
    </ul>
  );
}

function Figures({ preview }: { preview: NonNullable<CutFigures_CutFragment["preview"]> }) {
  const { t } = useCutTexts();
  const format = useFormat();
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t("list.changes")}</dt>
        <dd>{format.number(preview.changeCaseworker.persons)}</dd>
      </div>
      <div>
        <dt>{t("list.exceptions")}</dt>
        <dd>{format.number(preview.exceptionsNeeded)}</dd>
      </div>
      <div>
        <dt>{t("list.fteMissing")}</dt>
        <dd>{format.number(preview.fteMissing, 2)}</dd>
      </div>
    </dl>
  );
}
