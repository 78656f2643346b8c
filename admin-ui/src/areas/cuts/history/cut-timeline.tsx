import { useQuery } from "@apollo/client/react";
import { AppLink } from "../../../ui/app-link";
import { AreaBadge } from "../../../ui/area-badge";
import { PeriodText } from "../../../ui/date-text";
import type { Day } from "../../../ui/day";
import { useFormat } from "../../../ui/format";
import { areasPath, cutPath } from "../../paths";
import { type AreaHistoryQuery, PersonsOnDaysDocument } from "../cuts.generated";
import { SmallMap } from "../small-map";
import { StageChip } from "../stage-chip";
import { useCutTexts } from "../texts";
import styles from "./history-page.module.css";

type PastCut = AreaHistoryQuery["areaCuts"][number];

/** The latest first, as on every rail here. */
export function CutTimeline({ data, today }: { data: AreaHistoryQuery; today: Day }) {
  return (
    <ol className={styles.timeline}>
      {data.areaCuts.toReversed().map((cut) => (
        <TimelineEntry key={cut.id} cut={cut} data={data} today={today} />
      ))}
    </ol>
  );
}

function TimelineEntry({ cut, data, today }: { cut: PastCut; data: AreaHistoryQuery; today: Day }) {
  const { t } = useCutTexts();
  const format = useFormat();
  const last = cut.until !== null && cut.until < today ? cut.until : today;
  const begun = cut.from <= today;
  const { data: persons } = useQuery(PersonsOnDaysDocument, {
    variables: { from: cut.from, until: last },
    skip: !begun,
  });
  const moved = data.reassignments.nodes.find(({ areaCut, undoneBy }) => areaCut?.id === cut.id && !undoneBy);
  const sentences = [
    persons && t("history.first", { day: format.day(cut.from), count: persons.first.refugeesInCare }),
    persons && t("history.last", { day: format.day(last), count: persons.last.refugeesInCare }),
    moved && t("history.moved", { count: moved.casesCount }),
  ].filter((sentence) => typeof sentence === "string");
  return (
    <li>
      <div className={styles.map} aria-hidden="true">
        <SmallMap cut={cut} districts={data.districts} />
      </div>
      <div className={styles.words}>
        <div className={styles.head}>
          <h3>
            <AppLink to={cutPath(cut.id)}>{cut.name}</AppLink>
          </h3>
          <StageChip stage={cut.stage} />
        </div>
        <p>
          <PeriodText from={cut.from} until={cut.until} />
        </p>
        <ul className={styles.areas}>
          {cut.areas.map((area) => (
            <li key={area.id}>
              <AreaBadge code={area.code} colour={area.colour} /> {area.name}, {area.organization.shortName}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{sentences.join(" · ")}</p>
        {begun && (
          <AppLink to={areasPath({ on: cut.from })}>{t("history.show", { day: format.day(cut.from) })}</AppLink>
        )}
      </div>
    </li>
  );
}
