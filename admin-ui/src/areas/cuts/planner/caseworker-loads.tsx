import { Box } from "@mantine/core";
import { AreaBadge, NoArea } from "../../../ui/area-badge";
import { useFormat } from "../../../ui/format";
import { Status } from "../../../ui/status";
import type { PlannedCutFragment } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./side-panel.module.css";

type Loads = NonNullable<PlannedCutFragment["preview"]>["caseworkers"];

/** Who would carry how many, and how many of them are new to them. */
export function CaseworkerLoads({ caseworkers, current }: { caseworkers: Loads; current: boolean }) {
  const { t } = useCutTexts();
  const format = useFormat();
  if (caseworkers.length === 0) return null;
  return (
    <section className={styles.section} data-waiting={!current || undefined}>
      <h2>{t("caseworkers.title")}</h2>
      {/* The tab stop lets the keyboard scroll the region. */}
      <Box component="section" className={styles.scroll} aria-label={t("caseworkers.title")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("caseworkers.name")}</th>
              <th scope="col">{t("caseworkers.load")}</th>
              <th scope="col">{t("caseworkers.keeps")}</th>
              <th scope="col">{t("caseworkers.gets")}</th>
            </tr>
          </thead>
          <tbody>
            {caseworkers.map(({ caseworker, area, load, capacity, keeps, gets, over }) => (
              <tr key={caseworker.id}>
                <th scope="row">
                  <span className={styles.who}>
                    {area ? <AreaBadge code={area.code} colour={area.colour} name={area.name} /> : <NoArea />}
                    {caseworker.name}
                  </span>
                </th>
                <td>
                  {over > 0 ? (
                    <Status tone="warn">
                      {t("caseworkers.of", { load: format.number(load), capacity: format.number(capacity) })}
                    </Status>
                  ) : (
                    t("caseworkers.of", { load: format.number(load), capacity: format.number(capacity) })
                  )}
                </td>
                <td>{format.number(keeps)}</td>
                <td>{format.number(gets)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </section>
  );
}
