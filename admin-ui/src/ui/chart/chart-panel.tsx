import { Box, Button } from "@mantine/core";
import { ChartArea, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../panel";
import styles from "./chart.module.css";

interface ChartTable {
  columns: readonly string[];
  /** One cell a column, ready to read; the first names the row. */
  rows: readonly (readonly string[])[];
}

interface ChartPanelProps {
  title: string;
  caption?: ReactNode;
  /** The same figures for those who would rather read them. */
  table: ChartTable;
  footer?: ReactNode;
  children: ReactNode;
}

/** A panel whose picture can always be read as a table. */
export function ChartPanel({ title, caption, table, footer, children }: ChartPanelProps) {
  const { t } = useTranslation("ui");
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? ChartArea : Table2;
  return (
    <Panel
      title={title}
      caption={caption}
      footer={footer}
      padded={!asTable}
      actions={
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<Icon size={16} aria-hidden="true" />}
          aria-label={`${title}: ${asTable ? t("asChart") : t("asTable")}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t("asChart") : t("asTable")}
        </Button>
      }
    >
      {asTable ? (
        <Box component="section" className={styles.tableRegion} aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={table.columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Box>
      ) : (
        children
      )}
    </Panel>
  );
}
