import { useQuery } from "@apollo/client/react";
import { ListTodo } from "lucide-react";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useSession } from "../app/session";
import { useUrlParams } from "../app/url-params";
import { LoadMore } from "../caseload/load-more";
import { refugeePath, refugeesPath } from "../refugees/paths";
import { listName } from "../refugees/refugee-name";
import { AppLink } from "../ui/app-link";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { Segment } from "../ui/segment";
import { EmptyState, TextSkeleton } from "../ui/states";
import { Chip } from "../ui/status";
import { DUE_GROUPS, dueGroup } from "./due-groups";
import { TaskDialog } from "./task-dialog";
import { TaskItem } from "./task-item";
import { isTaskKind, TASK_KINDS } from "./task-kinds";
import { DueTasksDocument, type DueTasksQuery } from "./tasks.generated";
import styles from "./tasks.module.css";
import { useTaskTexts } from "./texts";

/** What a caseworker has to do, the most pressing first. */
export function DuePage() {
  const { t } = useTaskTexts();
  const { today } = useSession();
  const [params, setParams] = useUrlParams();
  const kind = isTaskKind(params.art) ? params.art : null;
  const { data, previousData, error, refetch, fetchMore } = useQuery(DueTasksDocument, {
    variables: { filter: kind ? { kind } : {} },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.caseTasks;
  const tasks = list?.edges.map(({ node }) => node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const edited = tasks.find(({ id }) => id === params.wiedervorlage) ?? null;

  return (
    <>
      <PageHeader title={t("due.title")} subtitle={t("due.subtitle")} />
      <div className={styles.filter}>
        <Segment
          label={t("due.filter")}
          value={kind ?? "ALL"}
          options={[
            { value: "ALL", label: t("due.all") },
            ...TASK_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
          onChange={(art) => setParams({ art: art === "ALL" ? undefined : art })}
        />
      </div>
      {error && !list && <QueryError inPanel error={error} onRetry={() => void refetch()} />}
      {!error && !list && <TextSkeleton lines={4} />}
      {list && tasks.length === 0 && (
        <Panel>
          <EmptyState icon={ListTodo} action={<AppLink to={refugeesPath()}>{t("due.toPersons")}</AppLink>}>
            {t(kind ? "due.noneOfKind" : "due.none")}
          </EmptyState>
        </Panel>
      )}
      <div className={styles.groups}>
        {DUE_GROUPS.map((group) => {
          const ofGroup = tasks.filter(({ dueOn }) => dueGroup(dueOn, today) === group);
          if (ofGroup.length === 0) return null;
          return (
            <Panel key={group} title={t(`due.${group}`)}>
              <ul className={styles.list} aria-label={t(`due.${group}`)}>
                {ofGroup.map((task) => (
                  <TaskItem
                    key={task.id}
                    task={task}
                    onEdit={() => setParams({ wiedervorlage: task.id }, { push: true })}
                    person={
                      <>
                        <AppLink to={refugeePath(task.refugee.id, { tab: "wiedervorlagen" })}>
                          {listName(task.refugee)}
                        </AppLink>
                        <NobodyAnswers refugee={task.refugee} />
                      </>
                    }
                  />
                ))}
              </ul>
            </Panel>
          );
        })}
      </div>
      <LoadMore {...more} />
      {edited && (
        <TaskDialog
          opened
          refugeeId={edited.refugee.id}
          task={edited}
          onClose={() => setParams({ wiedervorlage: undefined })}
        />
      )}
    </>
  );
}

/** Why it is still with the viewer although they no longer answer for the person. */
function NobodyAnswers({ refugee }: { refugee: DueTasksQuery["caseTasks"]["edges"][number]["node"]["refugee"] }) {
  const { t } = useTaskTexts();
  if (refugee.caseworker) return null;
  return <Chip tone="warn">{t(refugee.care ? "due.waits" : "due.careEnded")}</Chip>;
}
