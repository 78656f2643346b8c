import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUrlParams } from "../app/url-params";
import styles from "./board.module.css";
import type { BoardColumn } from "./selection";

/** By area and by organization; both stand in the address. */
export function BoardFilters({ columns }: { columns: readonly BoardColumn[] }) {
  const { t } = useTranslation("caseload");
  const [params, setParams] = useUrlParams();
  const areas = new Map(columns.flatMap(({ load }) => (load?.area ? [[load.area.id, load.area.name] as const] : [])));
  const organizations = new Map(
    columns.flatMap(({ caseworker }) =>
      caseworker ? [[caseworker.organization.id, caseworker.organization.shortName] as const] : [],
    ),
  );
  return (
    <search className={styles.filters}>
      <Select
        aria-label={t("filter.area")}
        placeholder={t("filter.allAreas")}
        clearable
        data={options(areas)}
        value={params.raum ?? null}
        onChange={(raum) => setParams({ raum: raum ?? undefined })}
      />
      <Select
        aria-label={t("filter.organization")}
        placeholder={t("filter.allOrganizations")}
        clearable
        data={options(organizations)}
        value={params.traeger ?? null}
        onChange={(traeger) => setParams({ traeger: traeger ?? undefined })}
      />
    </search>
  );
}

const options = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }));
