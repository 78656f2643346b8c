import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import { refugeePath } from "../refugees/paths";
import { AppLink } from "../ui/app-link";
import { useFormat } from "../ui/format";
import { Chip } from "../ui/status";
import type { Column } from "../ui/table/column";
import { toastFailed } from "../ui/toast";
import styles from "./access.module.css";
import { type EmergencyListQuery, MarkEmergencyAccessReadDocument } from "./emergency.generated";

type Access = EmergencyListQuery["emergencyAccesses"]["edges"][number]["node"];

export function useEmergencyColumns(): readonly Column<Access>[] {
  const { t } = useTranslation(["access", "app"]);
  const { moment } = useFormat();
  const [markRead, { loading }] = useMutation(MarkEmergencyAccessReadDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });

  return useMemo(() => {
    const mark = async (id: string) => {
      try {
        const { data } = await markRead({ variables: { input: { emergencyAccessId: id } } });
        const [stopped] = data?.markEmergencyAccessRead.userErrors ?? [];
        if (stopped) toastFailed(stopped.message);
      } catch (error) {
        toastFailed(t(`app:error.${errorCode(error)}`));
      }
    };
    const until = (row: Access) => {
      const words = t("until", { moment: moment(row.until) });
      return new Date(row.until) > new Date() ? <Chip tone="warn">{words}</Chip> : words;
    };
    return [
      {
        id: "grantedAt",
        header: t("column.grantedAt"),
        width: 168,
        cell: (row) => (
          <>
            {moment(row.grantedAt)}
            <div className={styles.under}>{until(row)}</div>
          </>
        ),
      },
      {
        id: "openedBy",
        header: t("column.openedBy"),
        width: 152,
        rowHeader: true,
        cell: (row) => (
          <>
            {row.openedBy ?? t("somebody")}
            <div className={styles.under}>{row.organization?.shortName}</div>
          </>
        ),
      },
      {
        id: "file",
        header: t("column.file"),
        width: 112,
        cell: (row) =>
          row.refugee ? <AppLink to={refugeePath(row.refugee.id)}>{row.fileNumber}</AppLink> : row.fileNumber,
      },
      { id: "reason", header: t("column.reason"), cell: (row) => <span className={styles.reason}>{row.reason}</span> },
      {
        id: "read",
        header: t("column.read"),
        width: 136,
        cell: (row) =>
          row.readAt ? (
            moment(row.readAt)
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              disabled={loading}
              aria-label={t("markReadOf", { file: row.fileNumber })}
              onClick={() => void mark(row.id)}
            >
              {t("markRead")}
            </Button>
          ),
      },
    ];
  }, [t, moment, markRead, loading]);
}
