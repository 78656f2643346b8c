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
}

/** @param actions the same object as long as nothing about them changes */
export function useAccountColumns(ownEmail: string, actions: Actions): readonly Column<AccountRow>[] {
  const { t } = useTranslation(["accounts", "app"]);
  const format = useFormat();
  return useMemo(
    () => [
      { id: "name", header: t("column.name"), width: 220, rowHeader: true, cell: (row) => row.name },
      { id: "email", header: t("column.email"), cell: (row) => <span className={styles.clip}>{row.email}</span> },
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
        cell: (row) => (row.secondFactor ? t("secondFactor.yes") : t("secondFactor.no")),
      },
      {
        id: "lastSeen",
        header: t("column.lastSeen"),
        cell: (row) => (row.lastSeenAt ? format.moment(row.lastSeenAt) : "–"),
      },
      {
        id: "actions",
        header: t("column.actions"),
        cell: (row) => {
          const [label, act] = row.disabled
            ? (["enable", actions.onEnable] as const)
            : row.invitationOpen
              ? (["resend", actions.onResend] as const)
              : (["disable", actions.onDisable] as const);
          return row.email === ownEmail ? null : (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t(`actionFor.${label}`, { name: row.name })}
              onClick={() => act(row)}
            >
              {t(`action.${label}`)}
            </Button>
          );
        },
      },
    ],
    [t, format, ownEmail, actions],
  );
}
