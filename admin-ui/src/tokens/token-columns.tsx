import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DateText } from "../ui/date-text";
import type { Day } from "../ui/day";
import { Status } from "../ui/status";
import type { Column } from "../ui/table/column";
import type { ApiTokensQuery } from "./api-tokens-page.generated";
import { scopeName } from "./scopes";
import styles from "./tokens.module.css";

export type ApiTokenRow = NonNullable<ApiTokensQuery["viewer"]>["apiTokens"][number];

export function useTokenColumns(today: Day, onRevoke: (id: string) => void): readonly Column<ApiTokenRow>[] {
  const { t } = useTranslation("tokens");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("column.name"),
        rowHeader: true,
        sortValue: (token) => token.name,
        cell: (token) => token.name,
      },
      {
        id: "scopes",
        header: t("column.scopes"),
        cell: (token) => (
          <span className={styles.scopes}>
            {token.scopes.map((scope) => (
              <code key={scope} title={t(`scope.${scope}`)}>
                {scopeName(scope)}
              </code>
            ))}
          </span>
        ),
      },
      {
        id: "created",
        header: t("column.created"),
        width: 112,
        sortValue: (token) => token.createdAt,
        cell: (token) => <DateText day={dayOf(token.createdAt)} />,
      },
      {
        id: "expires",
        header: t("column.expires"),
        width: 150,
        sortValue: (token) => token.expiresAt,
        cell: (token) =>
          dayOf(token.expiresAt) < today ? (
            <Status tone="warn">{t("expired")}</Status>
          ) : (
            <DateText day={dayOf(token.expiresAt)} />
          ),
      },
      {
        id: "used",
        header: t("column.used"),
        width: 190,
        sortValue: (token) => token.lastUsedAt,
        cell: (token) =>
          token.lastUsedAt === null ? (
            <span className={styles.quiet}>{t("neverUsed")}</span>
          ) : (
            <span className={styles.used}>
              <DateText day={dayOf(token.lastUsedAt)} />
              <small>{token.lastUsedNetwork}</small>
            </span>
          ),
      },
      {
        id: "revoke",
        header: t("column.action"),
        width: 130,
        align: "end",
        cell: (token) => (
          <Button
            size="xs"
            variant="default"
            aria-label={t("revoke.openFor", { name: token.name })}
            onClick={() => onRevoke(token.id)}
          >
            {t("revoke.open")}
          </Button>
        ),
      },
    ],
    [t, today, onRevoke],
  );
}

const dayOf = (moment: string): Day => moment.slice(0, 10);
