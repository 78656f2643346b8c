import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../ui/format";
import { Status } from "../ui/status";
import type { Column } from "../ui/table/column";
import type { AccountListQuery } from "./account-list.generated";
import styles from "./accounts.module.css";

export type AccountRow = AccountListQuery["accounts"]["edges"][number]["node"];

interface Actions {
  onDisable: (row: AccountRow) => void;
  onEnable: (row: AccountRow) => void;
  onResend: (row: AccountRow) => void;
  onReset: (row: AccountRow) => void;
}

/** @param actions the same object as long as nothing about them changes */
export function useAccountColumns(ownEmail: string, actions: Actions): readonly Column<AccountRow>[] {
  const { t } = useTranslation(["accounts", "app"]);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("column.name"),
        width: "min(300px, 24cqi)",
        rowHeader: true,
        cell: (row) => (
          <>
            {row.name}
            <span className={styles.email}>
              {row.email.slice(0, row.email.indexOf("@"))}
              <wbr />
              {row.email.slice(row.email.indexOf("@"))}
            </span>
          </>
        ),
      },
      { id: "role", header: t("column.role"), cell: (row) => t(`app:role.${row.role}`) },
      { id: "organization", header: t("column.organization"), cell: (row) => row.organization.shortName },
      {
        id: "state",
        header: t("column.state"),
        cell: (row) =>
          row.disabled ? (
            <Status tone="crit">{t("state.disabled")}</Status>
          ) : row.invitationOpen ? (
            <Status tone="info">{t("state.invited")}</Status>
          ) : (
            <Status tone="ok">{t("state.active")}</Status>
          ),
      },
      {
        id: "secondFactor",
        header: t("column.secondFactor"),
        cell: (row) => (
          <Status tone={row.secondFactor ? "ok" : "warn"}>
            {row.secondFactor ? t("secondFactor.yes") : t("secondFactor.no")}
          </Status>
        ),
      },
      {
        id: "lastSeen",
        header: t("column.lastSeen"),
        cell: (row) => <span className={styles.lastSeen}>{row.lastSeenAt ? format.moment(row.lastSeenAt) : "–"}</span>,
      },
      {
        id: "actions",
        header: t("column.actions"),
        cell: (row) => {
          if (row.email === ownEmail) return null;
          const [first, act] = row.disabled
            ? (["enable", actions.onEnable] as const)
            : row.invitationOpen
              ? (["resend", actions.onResend] as const)
              : (["disable", actions.onDisable] as const);
          return (
            <>
              <Button
                size="xs"
                variant="subtle"
                aria-label={t(`actionFor.${first}`, { name: row.name })}
                onClick={() => act(row)}
              >
                {t(`action.${first}`)}
              </Button>
              {row.secondFactor && (
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={t("actionFor.reset", { name: row.name })}
                  onClick={() => actions.onReset(row)}
                >
                  {t("action.reset")}
                </Button>
              )}
            </>
          );
        },
      },
    ],
    [t, format, ownEmail, actions],
  );
}
