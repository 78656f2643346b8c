import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useDay } from "../../../app/day";
import { QueryError } from "../../../app/query-error";
import { useUrlParams } from "../../../app/url-params";
import { AreaBadge } from "../../../ui/area-badge";
import type { Day } from "../../../ui/day";
import { DayField } from "../../../ui/day-field";
import { useFormat } from "../../../ui/format";
import { Panel } from "../../../ui/panel";
import { EmptyState, TextSkeleton } from "../../../ui/states";
import { type AreaHistoryQuery, FiguresUnderCutDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./history-page.module.css";

type PastCut = AreaHistoryQuery["areaCuts"][number];

/** The same people of the same day, counted by the areas of then and by those of another cut. */
export function RecountedDay({ cuts }: { cuts: readonly PastCut[] }) {
  const { t } = useCutTexts();
  const format = useFormat();
  const { on, setDay } = useDay();
  const [params, setParams] = useUrlParams();
  const ofTheDay = cuts.find((cut) => cut.from <= on && (cut.until === null || on <= cut.until));
  const others = cuts.filter(({ id }) => id !== ofTheDay?.id);
  const other = others.find(({ id }) => id === params.unter) ?? others.at(-1);
  return (
    <Panel title={t("recount.title")} caption={t("recount.caption")}>
      <div className={styles.controls}>
        <DayField label={t("recount.day")} value={on} onChange={(day) => day && setDay(day)} />
        {other && (
          <NativeSelect
            label={t("recount.under")}
            value={other.id}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setParams({ unter: event.currentTarget.value })}
          />
        )}
      </div>
      {ofTheDay ? (
        <div className={styles.sides}>
          <Side title={t("recount.then", { name: ofTheDay.name })} on={on} cutId={ofTheDay.id} />
          {other && <Side title={t("recount.anew", { name: other.name })} on={on} cutId={other.id} />}
        </div>
      ) : (
        <EmptyState>{t("recount.none", { day: format.day(on) })}</EmptyState>
      )}
    </Panel>
  );
}

function Side({ title, on, cutId }: { title: string; on: Day; cutId: string }) {
  const { t } = useCutTexts();
  const format = useFormat();
  const { data, previousData, error } = useQuery(FiguresUnderCutDocument, { variables: { on, cutId } });
  const figures = (data ?? previousData)?.areaFiguresUnderCut;
  if (error) return <QueryError error={error} inPanel />;
  const total = (of: "refugeesInCare" | "cityDesignated" | "selfRented") =>
    format.number(figures?.reduce((sum, one) => sum + one[of], 0) ?? 0);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {figures ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("recount.area")}</th>
              <th scope="col">{t("recount.persons")}</th>
              <th scope="col">{t("recount.home")}</th>
              <th scope="col">{t("recount.flat")}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ area, refugeesInCare, cityDesignated, selfRented }) => (
              <tr key={area.id}>
                <th scope="row">
                  <AreaBadge code={area.code} colour={area.colour} /> {area.name}
                </th>
                <td>{format.number(refugeesInCare)}</td>
                <td>{format.number(cityDesignated)}</td>
                <td>{format.number(selfRented)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("recount.total")}</th>
              <td>{total("refugeesInCare")}</td>
              <td>{total("cityDesignated")}</td>
              <td>{total("selfRented")}</td>
            </tr>
          </tfoot>
        </table>
      ) : (
        <TextSkeleton lines={4} />
      )}
    </section>
  );
}
