import { ActionIcon, Menu } from "@mantine/core";
import { CalendarPlus, Ellipsis, ListChecks, User, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useGo } from "../app/use-go";
import { loadOf } from "../programme/caseworker-load";
import { LoadStatus } from "../programme/load-status";
import { caseworkerPath } from "../programme/paths";
import { refugeesPath } from "../refugees/paths";
import { AppLink } from "../ui/app-link";
import { AreaBadge } from "../ui/area-badge";
import { useFormat } from "../ui/format";
import { LoadBar } from "../ui/load-bar";
import styles from "./board-column.module.css";
import type { DropVerdict } from "./drop-verdict";
import { DropSentence } from "./drop-words";
import type { BoardColumn } from "./selection";

type Caseworker = NonNullable<BoardColumn["caseworker"]>;

interface ColumnHeaderProps {
  column: BoardColumn;
  caseworker: Caseworker;
  verdict: DropVerdict | null;
  onSelectAll: (() => void) | null;
  onGrant: () => void;
}

export function ColumnHeader({ column, caseworker, verdict, onSelectAll, onGrant }: ColumnHeaderProps) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const { load } = column;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        {load?.area && <AreaBadge code={load.area.code} colour={load.area.colour} name={load.area.name} />}
        <h2>
          <AppLink to={caseworkerPath(caseworker.id)}>{caseworker.name}</AppLink>
        </h2>
        <ColumnMenu caseworker={caseworker} onSelectAll={onSelectAll} onGrant={onGrant} />
      </div>
      <span className={styles.quiet}>
        {[
          load?.area?.name,
          caseworker.organization.shortName,
          load && t("column.fte", { fte: format.number(load.fte, 2) }),
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
      {load && (
        <>
          <div className={styles.figure}>
            <b>{format.number(load.assigned)}</b>
            <span>{t("column.ofPersons", { capacity: format.number(load.capacity) })}</span>
            <LoadStatus figures={loadOf(load)} remaining={false} />
          </div>
          <LoadBar {...loadOf(load)} preview={verdict?.coming} />
          <RatioLine load={load} exceptions={caseworker.exceptions} />
        </>
      )}
      {verdict && <DropSentence verdict={verdict} />}
    </header>
  );
}

function RatioLine({
  load,
  exceptions,
}: {
  load: NonNullable<BoardColumn["load"]>;
  exceptions: Caseworker["exceptions"];
}) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const last = exceptions
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return (
    <span className={styles.quiet}>
      {load.extraPlaces > 0 && last
        ? t("column.ratioAndException", {
            ratio: format.number(load.ratioPlaces),
            extra: format.signed(load.extraPlaces),
            day: format.day(last),
          })
        : t("column.ratio", { ratio: format.number(load.ratioPlaces) })}
    </span>
  );
}

function ColumnMenu({
  caseworker,
  onSelectAll,
  onGrant,
}: {
  caseworker: Caseworker;
  onSelectAll: (() => void) | null;
  onGrant: () => void;
}) {
  const { t } = useTranslation("caseload");
  const go = useGo();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("column.menu", { name: caseworker.name })}>
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onSelectAll && (
          <Menu.Item leftSection={<ListChecks size={16} aria-hidden="true" />} onClick={onSelectAll}>
            {t("column.selectAll")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Users size={16} aria-hidden="true" />}
          onClick={() => go(refugeesPath({ fachkraft: caseworker.id }))}
        >
          {t("column.persons")}
        </Menu.Item>
        <Menu.Item
          leftSection={<User size={16} aria-hidden="true" />}
          onClick={() => go(caseworkerPath(caseworker.id))}
        >
          {t("column.open")}
        </Menu.Item>
        {caseworker.viewerCanGrantException && (
          <Menu.Item leftSection={<CalendarPlus size={16} aria-hidden="true" />} onClick={onGrant}>
            {t("column.grant")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface WaitingHeaderProps {
  column: BoardColumn;
  shown: number;
  verdict: DropVerdict | null;
}

/** The waiting list has neither ratio nor capacity: whoever waits, waits. */
export function WaitingHeader({ column, shown, verdict }: WaitingHeaderProps) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const filtered = shown < column.persons && !column.households.pageInfo.hasNextPage;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h2>{t("waiting.title")}</h2>
      </div>
      <span className={styles.quiet}>{t("waiting.note")}</span>
      <div className={styles.figure}>
        <b>{format.number(filtered ? shown : column.persons)}</b>
        <span>
          {filtered
            ? t("waiting.ofPersons", { all: format.number(column.persons) })
            : [
                t("personsWord", { count: column.persons }),
                t("households", { count: column.households.totalCount }),
              ].join(", ")}
        </span>
      </div>
      <AppLink to={refugeesPath({ wartet: "ja" })}>{t("waiting.list")}</AppLink>
      {verdict && <DropSentence verdict={verdict} />}
    </header>
  );
}
