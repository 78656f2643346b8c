import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ArrowLeftRight, History, Plus } from "lucide-react";
import { QueryError } from "../../../app/query-error";
import { useSession, useViewer } from "../../../app/session";
import { useUrlParams } from "../../../app/url-params";
import { useGo } from "../../../app/use-go";
import { PageHeader } from "../../../ui/page-header";
import { Panel } from "../../../ui/panel";
import { EmptyState, PageSkeleton } from "../../../ui/states";
import { areaHistoryPath, areasPath, comparisonPath } from "../../paths";
import { AreaCutListDocument, type AreaCutListQuery } from "../cuts.generated";
import { useCutTexts } from "../texts";
import { CutList } from "./cut-list";
import { NewDraftDialog } from "./new-draft-dialog";

export function CutListPage() {
  const { data, error, refetch } = useQuery(AreaCutListDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Cuts data={data} />;
}

function Cuts({ data }: { data: AreaCutListQuery }) {
  const { t } = useCutTexts();
  const { role } = useViewer();
  const { today } = useSession();
  const [params, setParams] = useUrlParams();
  const go = useGo();
  const { areaCutDrafts: planned, areaCuts: adopted } = data;
  const mayPlan = role === "STEERING";
  const newDraft = () => setParams({ dialog: "neu" }, { push: true });
  const comparable = planned.slice(0, 3).map(({ id }) => id);
  const newest = adopted.toReversed();
  return (
    <>
      <PageHeader
        title={t("list.title")}
        subtitle={t("list.subtitle")}
        crumbs={[{ label: t("crumbs.areas"), to: areasPath() }]}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<History size={16} aria-hidden="true" />}
              onClick={() => go(areaHistoryPath())}
            >
              {t("list.history")}
            </Button>
            {comparable.length > 0 && (
              <Button
                variant="default"
                leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
                onClick={() => go(comparisonPath(...comparable))}
              >
                {t("list.compare")}
              </Button>
            )}
            {mayPlan && (
              <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={newDraft}>
                {t("list.new")}
              </Button>
            )}
          </>
        }
      />
      <Panel title={t("list.planned")}>
        {planned.length === 0 ? (
          <EmptyState
            action={
              mayPlan && (
                <Button variant="default" onClick={newDraft}>
                  {t("list.new")}
                </Button>
              )
            }
          >
            {t(mayPlan ? "list.none" : "list.noneProposed")}
          </EmptyState>
        ) : (
          <CutList cuts={planned} districts={data.districts} />
        )}
      </Panel>
      <Panel title={t("list.adopted")}>
        <CutList cuts={newest} districts={data.districts} />
      </Panel>
      {mayPlan && (
        <NewDraftDialog
          opened={params.dialog === "neu"}
          cuts={[...newest, ...planned]}
          today={today}
          onClose={() => setParams({ dialog: undefined })}
        />
      )}
    </>
  );
}
