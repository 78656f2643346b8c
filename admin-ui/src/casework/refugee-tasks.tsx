import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ListTodo, Plus } from "lucide-react";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { LoadMore } from "../caseload/load-more";
import { Panel } from "../ui/panel";
import { Segment } from "../ui/segment";
import { EmptyState, TextSkeleton } from "../ui/states";
import { Verdict } from "../ui/status";
import { TaskDialog } from "./task-dialog";
import { TaskItem } from "./task-item";
import { RefugeeTasksDocument } from "./tasks.generated";
import styles from "./tasks.module.css";
import { useTaskTexts } from "./texts";

/** What is to be done for a person, on the person's own file and nowhere in the household's. */
export function RefugeeTasks({ refugeeId }: { refugeeId: string }) {
  const { t } = useTaskTexts();
  const [params, setParams] = useUrlParams();
  const open = params.stand !== "erledigt";
  const { data, error, refetch, fetchMore } = useQuery(RefugeeTasksDocument, {
    variables: { id: refugeeId, open },
    fetchPolicy: "cache-and-network",
  });
  const refugee = data?.refugee;
  const list = refugee?.tasks;
  const tasks = list?.edges.map(({ node }) => node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const edited = tasks.find(({ id }) => id === params.wiedervorlage) ?? null;
  if (error && !list) return <QueryError inPanel error={error} onRetry={() => void refetch()} />;

  const mayPlan = refugee?.viewerCanPlanTask ?? false;
  const plan = () => setParams({ dialog: "wiedervorlage" }, { push: true });
  const planButton = (
    <Button size="xs" leftSection={<Plus size={16} aria-hidden="true" />} onClick={plan}>
      {t("file.plan")}
    </Button>
  );
  const nothing = open ? t(refugee?.viewerCanSeeTasks ? "file.none" : "file.hidden") : t("file.noneClosed");
  return (
    <Panel
      title={t("file.title")}
      actions={
        <>
          <Segment
            label={t("file.title")}
            value={open ? "offen" : "erledigt"}
            options={[
              { value: "offen", label: t("file.open") },
              { value: "erledigt", label: t("file.closed") },
            ]}
            onChange={(stand) => setParams({ stand: stand === "offen" ? undefined : stand })}
          />
          {mayPlan && planButton}
        </>
      }
    >
      {!list && (
        <div className={styles.waiting}>
          <TextSkeleton />
        </div>
      )}
      {open && refugee?.care === null && (
        <div className={styles.notice}>
          <Verdict tone="warn">{t("file.notInCare")}</Verdict>
        </div>
      )}
      {list && tasks.length === 0 && <EmptyState icon={ListTodo}>{nothing}</EmptyState>}
      {tasks.length > 0 && (
        <ul className={styles.list} aria-label={t("file.title")}>
          {tasks.map((task) => (
            <TaskItem
              key={task.id}
              task={task}
              onEdit={() => setParams({ dialog: "wiedervorlage", wiedervorlage: task.id }, { push: true })}
            />
          ))}
        </ul>
      )}
      <LoadMore {...more} />
      <TaskDialog
        opened={params.dialog === "wiedervorlage" && (edited !== null || (mayPlan && !params.wiedervorlage))}
        refugeeId={refugeeId}
        task={edited}
        onClose={() => setParams({ dialog: undefined, wiedervorlage: undefined })}
      />
    </Panel>
  );
}
