import { useQuery } from "@apollo/client/react";
import { ArrowLeftRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMore } from "../../app/list/use-more";
import { QueryError } from "../../app/query-error";
import { useViewer } from "../../app/session";
import { useUrlParams } from "../../app/url-params";
import { AppLink } from "../../ui/app-link";
import { LinkTabs } from "../../ui/link-tabs";
import { PageHeader } from "../../ui/page-header";
import { Panel } from "../../ui/panel";
import { EmptyState, TextSkeleton } from "../../ui/states";
import { LoadMore } from "../load-more";
import { boardPath, handOversPath } from "../paths";
import { AcceptDialog } from "./accept-dialog";
import { DeclineDialog } from "./decline-dialog";
import { HandOverRequestsDocument } from "./hand-over.generated";
import styles from "./hand-over.module.css";
import { HandOverItem } from "./hand-over-item";
import { chosenTab, filterOf, type HandOverTab, handOverTabs } from "./hand-over-tabs";

const PAGE = 25;

/** What organizations ask each other to take over, and what became of it. */
export function HandOverListPage() {
  const { t } = useTranslation("caseload");
  const viewer = useViewer();
  const [params, setParams] = useUrlParams();
  const tabs = handOverTabs(viewer);
  const tab = chosenTab(tabs, params.tab);
  const { data, error, refetch, fetchMore } = useQuery(HandOverRequestsDocument, {
    variables: { first: PAGE, filter: filterOf(tab, viewer.organization.id) },
    fetchPolicy: "cache-and-network",
  });
  const list = data?.handOverRequests;
  const requests = list?.edges.map(({ node }) => node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const asked = requests.find(({ id }) => id === params.anfrage);
  const open = (dialog: "annehmen" | "ablehnen", anfrage: string) => setParams({ dialog, anfrage }, { push: true });
  const close = () => setParams({ dialog: undefined, anfrage: undefined, nach: undefined });

  return (
    <>
      <PageHeader title={t("handOver.title")} subtitle={t("handOver.subtitle")} />
      <LinkTabs
        label={t("handOver.tabs")}
        tabs={tabs.map((word) => ({
          label: t(`handOver.tab.${word}`),
          to: handOversPath(word === tabs[0] ? {} : { tab: word }),
          count: word === tab ? list?.totalCount : undefined,
          current: word === tab,
        }))}
      />
      {error && !list ? (
        <QueryError inPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel>
          {!list && (
            <div className={styles.waiting}>
              <TextSkeleton lines={4} />
            </div>
          )}
          {list && requests.length === 0 && <NoRequests tab={tab} />}
          {requests.length > 0 && (
            <ul className={styles.requests} aria-label={t(`handOver.tab.${tab}`)}>
              {requests.map((request) => (
                <HandOverItem
                  key={request.id}
                  request={request}
                  onAccept={() => open("annehmen", request.id)}
                  onDecline={() => open("ablehnen", request.id)}
                />
              ))}
            </ul>
          )}
          <LoadMore {...more} />
        </Panel>
      )}
      {asked?.viewerCanDecide && (
        <>
          <AcceptDialog
            opened={params.dialog === "annehmen"}
            request={asked}
            target={params.nach}
            onTarget={(nach) => setParams({ nach })}
            onClose={close}
          />
          <DeclineDialog opened={params.dialog === "ablehnen"} request={asked} onClose={close} />
        </>
      )}
    </>
  );
}

function NoRequests({ tab }: { tab: HandOverTab }) {
  const { t } = useTranslation("caseload");
  return (
    <EmptyState
      icon={ArrowLeftRight}
      {...(tab === "ausgehend" ? { action: <AppLink to={boardPath()}>{t("handOver.toBoard")}</AppLink> } : {})}
    >
      {t(`handOver.none.${tab}`)}
    </EmptyState>
  );
}
