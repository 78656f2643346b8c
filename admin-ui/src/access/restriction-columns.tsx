import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { refugeePath } from "../refugees/paths";
import { AppLink } from "../ui/app-link";
import { useFormat } from "../ui/format";
import type { Column } from "../ui/table/column";
import styles from "./access.module.css";
import type { RestrictedFilesQuery } from "./restriction.generated";

export type RestrictedFile = RestrictedFilesQuery["restrictedFiles"]["edges"][number]["node"];

interface Actions {
  onChange: (file: RestrictedFile) => void;
  onLift: (file: RestrictedFile) => void;
}

/** @param actions the same object as long as nothing about them changes */
export function useRestrictionColumns(actions: Actions): readonly Column<RestrictedFile>[] {
  const { t } = useTranslation("access");
  const { moment } = useFormat();
  return useMemo(
    () => [
      {
        id: "file",
        header: t("column.file"),
        width: 160,
        rowHeader: true,
        cell: ({ refugee, fileNumber }) =>
          refugee ? (
            <>
              <AppLink to={refugeePath(refugee.id)}>{fileNumber}</AppLink>
              {refugee.identity && (
                <div className={styles.when}>
                  {refugee.identity.givenNames} {refugee.identity.familyName}
                </div>
              )}
            </>
          ) : (
            fileNumber
          ),
      },
      {
        id: "restrictedAt",
        header: t("column.restrictedAt"),
        width: 168,
        cell: (row) => (
          <>
            {moment(row.restrictedAt)}
            <div className={styles.when}>{t("restriction.by", { name: row.restrictedBy })}</div>
          </>
        ),
      },
      { id: "reason", header: t("column.reason"), cell: (row) => <span className={styles.reason}>{row.reason}</span> },
      {
        id: "readers",
        header: t("column.readers"),
        width: 216,
        cell: ({ readers }) =>
          readers.length === 0 ? (
            t("restriction.nobody")
          ) : (
            <ul className={styles.readers}>
              {readers.map((email) => (
                <li key={email}>{email}</li>
              ))}
            </ul>
          ),
      },
      {
        id: "actions",
        header: t("column.actions"),
        width: 200,
        cell: (row) => (
          <div className={styles.rowActions}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("restriction.changeOf", { file: row.fileNumber })}
              onClick={() => actions.onChange(row)}
            >
              {t("restriction.change")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("restriction.liftOf", { file: row.fileNumber })}
              onClick={() => actions.onLift(row)}
            >
              {t("restriction.lift")}
            </Button>
          </div>
        ),
      },
    ],
    [t, moment, actions],
  );
}
