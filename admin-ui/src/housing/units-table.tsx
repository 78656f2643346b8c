import { Box } from "@mantine/core";
import { Ban, Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { refugeePath } from "../refugees/paths";
import { listName } from "../refugees/refugee-name";
import { AppLink } from "../ui/app-link";
import { DateText } from "../ui/date-text";
import type { Day } from "../ui/day";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { Status } from "../ui/status";
import type { UnitsTable_AccommodationFragment } from "./units-table.generated";
import styles from "./units-table.module.css";

type Unit = UnitsTable_AccommodationFragment["units"][number];
type Resident = Unit["occupancies"][number];

interface UnitsTableProps {
  units: readonly Unit[];
  on: Day;
  /** In a home of the city a free place can be allotted. */
  home: boolean;
}

/** Each room with its people on the day; a row a person, so that everybody can be found and followed. */
export function UnitsTable({ units, on, home }: UnitsTableProps) {
  const { t } = useTranslation("housing");
  const format = useFormat();
  return (
    <Panel
      title={t("page.units")}
      caption={`${t("page.count", { count: units.length })}, ${t("page.state", { day: format.day(on) })}`}
    >
      {units.length === 0 ? (
        <EmptyState>{t("page.noUnits")}</EmptyState>
      ) : (
        // The tab stop lets the keyboard scroll the region.
        <Box component="section" className={styles.region} aria-label={t("page.unitsLabel")} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("column.unit")}</th>
                <th scope="col" data-align="end">
                  {t("column.places")}
                </th>
                {home && <th scope="col">{t("column.state")}</th>}
                <th scope="col">{t("column.persons")}</th>
                <th scope="col" data-align="end">
                  {t("column.age")}
                </th>
                <th scope="col">{t("column.household")}</th>
                <th scope="col">{t("column.caseworker")}</th>
                <th scope="col">{t("column.since")}</th>
              </tr>
            </thead>
            {units.map((unit) => (
              <UnitRows key={unit.id} unit={unit} home={home} />
            ))}
          </table>
        </Box>
      )}
    </Panel>
  );
}

function UnitRows({ unit, home }: { unit: Unit; home: boolean }) {
  const { t } = useTranslation("housing");
  const [first, ...others] = unit.occupancies;
  const rows = Math.max(1, unit.occupancies.length);
  return (
    <tbody data-blocked={unit.blocked || undefined}>
      <tr>
        <th scope="rowgroup" rowSpan={rows}>
          {home ? unit.label : t("page.ownFlat")}
        </th>
        <td rowSpan={rows} data-align="end">
          {unit.places}
        </td>
        {home && (
          <td rowSpan={rows}>
            <UnitState unit={unit} />
          </td>
        )}
        {first ? (
          <ResidentCells resident={first} />
        ) : (
          <td colSpan={5} className={styles.quiet}>
            {t("page.empty")}
          </td>
        )}
      </tr>
      {others.map((resident) => (
        <tr key={resident.id}>
          <ResidentCells resident={resident} />
        </tr>
      ))}
    </tbody>
  );
}

function UnitState({ unit }: { unit: Unit }) {
  const { t } = useTranslation("housing");
  const free = unit.places - unit.occupancies.length;
  if (unit.blocked) {
    return (
      <Status tone="warn" icon={Ban}>
        {t("page.blocked")}
      </Status>
    );
  }
  if (unit.places === 0 && unit.occupancies.length === 0)
    return <span className={styles.quiet}>{t("page.closed")}</span>;
  if (free < 0) return <Status tone="crit">{t("page.over", { count: -free })}</Status>;
  if (free === 0) return <span className={styles.quiet}>{t("page.full")}</span>;
  return <Status tone="ok">{t("page.free", { count: free })}</Status>;
}

function ResidentCells({ resident }: { resident: Resident }) {
  const { t } = useTranslation("housing");
  const { refugee } = resident;
  return (
    <>
      <td>
        <AppLink to={refugeePath(refugee.id)} className={styles.person}>
          {listName(refugee)}
        </AppLink>
      </td>
      <td data-align="end">{refugee.identity?.age ?? "–"}</td>
      <td>{refugee.household?.number ?? "–"}</td>
      <td>
        {refugee.caseworker?.name ??
          (refugee.care ? (
            <Status tone="warn" icon={Clock}>
              {t("page.waits")}
            </Status>
          ) : (
            <span className={styles.quiet}>{t("page.notInCare")}</span>
          ))}
      </td>
      <td>
        <DateText day={resident.from} />
      </td>
    </>
  );
}
