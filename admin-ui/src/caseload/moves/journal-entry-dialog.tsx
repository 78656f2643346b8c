import { useQuery } from "@apollo/client/react";
import { Modal } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMore } from "../../app/list/use-more";
import { NotFound, QueryError } from "../../app/query-error";
import { caseworkerPath } from "../../programme/paths";
import { refugeePath } from "../../refugees/paths";
import { listName } from "../../refugees/refugee-name";
import { AppLink } from "../../ui/app-link";
import { useFormat } from "../../ui/format";
import { TextSkeleton } from "../../ui/states";
import type { Column } from "../../ui/table/column";
import { DataTable } from "../../ui/table/data-table";
import { LoadMore } from "../load-more";
import { JournalEntryDocument, type JournalEntryQuery } from "./journal.generated";
import styles from "./journal.module.css";
import { EntryState } from "./journal-columns";

type Entry = Extract<NonNullable<JournalEntryQuery["node"]>, { __typename: "Reassignment" }>;
type Case = Entry["cases"]["edges"][number]["node"];

const PAGE = 50;

/** One move of the journal: who went from whom to whom. */
export function JournalEntryDialog({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(["caseload", "ui"]);
  return (
    <Modal
      opened={id !== undefined}
      onClose={onClose}
      size={720}
      title={t("journal.entry")}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      {id !== undefined && <EntryCases id={id} />}
    </Modal>
  );
}

function EntryCases({ id }: { id: string }) {
  const { data, error, refetch, fetchMore } = useQuery(JournalEntryDocument, { variables: { id, first: PAGE } });
  const entry = data?.node?.__typename === "Reassignment" ? data.node : null;
  const more = useMore(entry?.cases.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (shown, { fetchMoreResult }) => withMoreCases(shown, fetchMoreResult),
    }),
  );
  if (error && !data) return <QueryError inPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <TextSkeleton lines={4} />;
  if (!entry) return <NotFound />;
  return (
    <div className={styles.entry}>
      <EntryHead entry={entry} />
      <CaseTable cases={entry.cases.edges.map(({ node }) => node)} />
      <LoadMore {...more} />
      <div className={styles.actions}>
        <EntryState entry={entry} />
      </div>
    </div>
  );
}

function EntryHead({ entry }: { entry: Entry }) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const words = {
    name: entry.recordedByName ?? t("somebody"),
    moment: format.moment(entry.recordedAt),
    day: format.day(entry.day),
  };
  return (
    <div>
      <p>
        <b>{t(`journal.kind.${entry.kind}`)}</b>, {t("persons", { count: entry.casesCount })}
      </p>
      <p className={styles.quiet}>{t("journal.recorded", words)}</p>
      {entry.undoes && <p>{t("journal.undoes", { moment: format.moment(entry.undoes.recordedAt) })}</p>}
      {entry.undoneBy && <p>{t("journal.undoneAt", { moment: format.moment(entry.undoneBy.recordedAt) })}</p>}
      {entry.reason && <p className={styles.reason}>{entry.reason}</p>}
    </div>
  );
}

function CaseTable({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation("caseload");
  const columns = useMemo<Column<Case>[]>(() => {
    const caseworker = (value: Case["from"]) =>
      value ? <AppLink to={caseworkerPath(value.id)}>{value.name}</AppLink> : t("waiting.title");
    return [
      { id: "name", header: t("journal.column.name"), rowHeader: true, cell: (row) => listName(row.refugee) },
      { id: "from", header: t("journal.column.from"), width: 200, cell: (row) => caseworker(row.from) },
      { id: "to", header: t("journal.column.to"), width: 200, cell: (row) => caseworker(row.to) },
    ];
  }, [t]);
  return (
    <DataTable
      label={t("journal.cases")}
      columns={columns}
      rows={cases}
      rowId={(row) => row.refugee.id}
      rowTo={(row) => refugeePath(row.refugee.id)}
      empty={null}
    />
  );
}

function withMoreCases(shown: JournalEntryQuery, more: JournalEntryQuery): JournalEntryQuery {
  if (shown.node?.__typename !== "Reassignment" || more.node?.__typename !== "Reassignment") return shown;
  const { cases } = more.node;
  return { node: { ...shown.node, cases: { ...cases, edges: [...shown.node.cases.edges, ...cases.edges] } } };
}
