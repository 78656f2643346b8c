import { Box, VisuallyHidden } from "@mantine/core";
import { Check } from "lucide-react";
import { AreaBadge } from "../../../ui/area-badge";
import { useFormat } from "../../../ui/format";
import { useCutTexts } from "../texts";
import type { ComparedCut, ComparedRow } from "./comparison";
import styles from "./comparison-page.module.css";

interface ComparisonTableProps {
  compared: readonly ComparedCut[];
  rows: { areas: readonly ComparedRow[]; goals: readonly ComparedRow[] };
}

export function ComparisonTable({ compared, rows }: ComparisonTableProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const value = (row: ComparedRow, index: number) => {
    const known = row.values[index] ?? null;
    return (
      <td key={compared[index]?.cut.id}>
        {row.best.has(index) && (
          <span className={styles.best}>
            <Check size={14} strokeWidth={2.5} aria-hidden="true" />
            <VisuallyHidden>{t("compare.best")} </VisuallyHidden>
          </span>
        )}
        {known === null ? "–" : format.number(known, row.decimals)}
      </td>
    );
  };
  return (
    <Box component="section" className={styles.scroll} aria-label={t("compare.table")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("compare.figure")}</th>
            {compared.map(({ cut }) => (
              <th key={cut.id} scope="col">
                {cut.name}
                <small>{t("list.from", { day: format.day(cut.from) })}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.areas.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <AreaName code={row.id} compared={compared} />
              </th>
              {row.values.map((_, index) => value(row, index))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {rows.goals.map((row) => (
            <tr key={row.id}>
              <th scope="row">{t(`compare.${row.id as "span"}`)}</th>
              {row.values.map((_, index) => value(row, index))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("compare.proof")}</th>
            {compared.map(({ cut, run }) => (
              <td key={cut.id}>
                {run === null
                  ? "–"
                  : run.proven
                    ? t("compare.proven")
                    : run.gap === null
                      ? "–"
                      : t("runs.gap", { gap: format.percent(run.gap, 1) })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Box>
  );
}

function AreaName({ code, compared }: { code: string; compared: readonly ComparedCut[] }) {
  const area = compared.flatMap(({ cut }) => cut.areas).find((one) => one.code === code);
  return (
    <>
      {area && <AreaBadge code={code} colour={area.colour} />} {area?.name}
    </>
  );
}
