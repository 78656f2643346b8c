import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Lock } from "lucide-react";
import { QueryError } from "../../../app/query-error";
import { useViewer } from "../../../app/session";
import { useUrlParams } from "../../../app/url-params";
import { useFormat } from "../../../ui/format";
import { Panel } from "../../../ui/panel";
import { EmptyState, TextSkeleton } from "../../../ui/states";
import type { Column } from "../../../ui/table/column";
import { DataTable } from "../../../ui/table/data-table";
import { ReportClosingsDocument, type ReportClosingsQuery } from "../cuts.generated";
import { useCutTexts } from "../texts";
import { ClosePeriodDialog } from "./close-period-dialog";

type Closing = ReportClosingsQuery["reportClosings"][number];

/** Days whose figures have been reported: they stay as they were, and nothing is adopted or reassigned on them. */
export function ReportClosings() {
  const { t } = useCutTexts();
  const format = useFormat();
  const { role } = useViewer();
  const [params, setParams] = useUrlParams();
  const { data, error, refetch } = useQuery(ReportClosingsDocument, { fetchPolicy: "cache-and-network" });
  const figure = (
    id: string,
    header: string,
    of: (figures: Closing["figures"]) => number,
    decimals = 0,
  ): Column<Closing> => ({ id, header, align: "end", cell: ({ figures }) => format.number(of(figures), decimals) });
  const columns: Column<Closing>[] = [
    { id: "bis", header: t("closings.through"), rowHeader: true, cell: ({ through }) => format.day(through) },
    figure("personen", t("closings.persons"), ({ refugeesInCare }) => refugeesInCare),
    figure("heim", t("recount.home"), ({ cityDesignated }) => cityDesignated),
    figure("wohnung", t("recount.flat"), ({ selfRented }) => selfRented),
    figure("warteliste", t("closings.waiting"), ({ withoutCaseworker }) => withoutCaseworker),
    figure("kapazitaet", t("closings.capacity"), ({ capacity }) => capacity),
    figure("vzae", t("closings.fte"), ({ fte }) => fte, 2),
    { id: "am", header: t("closings.closedAt"), cell: ({ closedAt }) => format.moment(closedAt) },
    { id: "von", header: t("closings.closedBy"), cell: ({ closedByName }) => closedByName ?? "–" },
  ];
  return (
    <Panel
      title={t("closings.title")}
      actions={
        role === "STEERING" && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Lock size={16} aria-hidden="true" />}
            onClick={() => setParams({ dialog: "abschluss" }, { push: true })}
          >
            {t("closings.close")}
          </Button>
        )
      }
    >
      {error && !data ? (
        <QueryError error={error} inPanel onRetry={() => void refetch()} />
      ) : data ? (
        <DataTable
          label={t("closings.title")}
          columns={columns}
          rows={data.reportClosings}
          rowId={closingId}
          empty={<EmptyState>{t("closings.none")}</EmptyState>}
        />
      ) : (
        <TextSkeleton />
      )}
      {role === "STEERING" && (
        <ClosePeriodDialog opened={params.dialog === "abschluss"} onClose={() => setParams({ dialog: undefined })} />
      )}
    </Panel>
  );
}

const closingId = ({ id }: Closing) => id;
