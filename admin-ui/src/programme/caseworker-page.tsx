import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ArrowLeftRight, CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDoesCasework } from "../app/casework";
import { useDay } from "../app/day";
import { NotFound, QueryError } from "../app/query-error";
import { useRouteId, useUrlParams } from "../app/url-params";
import { useGo } from "../app/use-go";
import { ExceptionDialog } from "../caseload/exception-dialog";
import { boardPath, caseloadSplitPath } from "../caseload/paths";
import { SubstitutionDialog } from "../caseload/substitution-dialog";
import { AppLink } from "../ui/app-link";
import { AreaBadge } from "../ui/area-badge";
import { Avatar } from "../ui/avatar";
import { PageHeader } from "../ui/page-header";
import { PageSkeleton } from "../ui/states";
import { CaseworkerCases } from "./caseworker-cases";
import { CaseworkerExceptions } from "./caseworker-exceptions";
import { CaseworkerFigures } from "./caseworker-figures";
import { CaseworkerPageDocument, type CaseworkerPageQuery } from "./caseworker-page.generated";
import styles from "./caseworker-page.module.css";
import { CaseworkerPosts } from "./caseworker-posts";
import { CaseworkerSubstitutions } from "./caseworker-substitutions";
import { caseworkersPath } from "./paths";

export function CaseworkerPage() {
  const id = useRouteId();
  const { on } = useDay();
  const { data, previousData, error, refetch } = useQuery(CaseworkerPageDocument, {
    variables: { id, on },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!known) return <PageSkeleton />;
  if (!known.caseworker) return <NotFound />;
  return <CaseworkerView caseworker={known.caseworker} cases={known.refugees} />;
}

type Shown = NonNullable<CaseworkerPageQuery["caseworker"]>;

interface CaseworkerViewProps {
  caseworker: Shown;
  /** Of their persons those whom the viewer may see: of another organization's caseworker none. */
  cases: CaseworkerPageQuery["refugees"];
}

function CaseworkerView({ caseworker, cases }: CaseworkerViewProps) {
  const { t } = useTranslation("programme");
  const doesCasework = useDoesCasework();
  const { on } = useDay();
  const [params, setParams] = useUrlParams();
  const go = useGo();
  const area = caseworker.load?.area;
  const seesCases = cases.totalCount > 0;
  // An empty list of somebody who has persons would say what is not so.
  const listsCases = seesCases || (caseworker.load?.assigned ?? 0) === 0;

  return (
    <>
      <PageHeader
        crumbs={[{ label: t("list.title"), to: caseworkersPath() }]}
        lead={<Avatar name={caseworker.name} size="lg" />}
        title={caseworker.name}
        {...(area ? { badges: <AreaBadge code={area.code} colour={area.colour} name={area.name} /> } : {})}
        subtitle={[
          caseworker.organization.name,
          area?.name,
          caseworker.employment === null && t("caseworker.notEmployed"),
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {caseworker.load && doesCasework && (
              <AppLink to={boardPath({ traeger: caseworker.organization.id })}>{t("caseworker.onBoard")}</AppLink>
            )}
            {caseworker.viewerCanAssign && (caseworker.load?.assigned ?? 0) > 0 && (
              <Button
                variant="default"
                leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
                onClick={() => go(caseloadSplitPath(caseworker.id))}
              >
                {t("caseworker.handOverAll")}
              </Button>
            )}
            {caseworker.viewerCanGrantException && (
              <Button
                leftSection={<CalendarPlus size={16} aria-hidden="true" />}
                onClick={() => setParams({ dialog: "ausnahme" }, { push: true })}
              >
                {t("caseworker.grant")}
              </Button>
            )}
          </>
        }
      />
      {caseworker.load && (
        <CaseworkerFigures
          load={caseworker.load}
          exceptions={caseworker.exceptions}
          id={caseworker.id}
          seesCases={seesCases}
        />
      )}
      <div className={listsCases ? styles.columns : undefined}>
        {listsCases && (
          <CaseworkerCases
            cases={cases.edges.map(({ node }) => node)}
            caseworkerId={caseworker.id}
            count={cases.totalCount}
          />
        )}
        <div className={listsCases ? styles.side : styles.alone}>
          <CaseworkerPosts posts={caseworker.employments} on={on} />
          <CaseworkerSubstitutions caseworker={caseworker} />
          <CaseworkerExceptions exceptions={caseworker.exceptions} />
        </div>
      </div>
      {caseworker.viewerCanGrantException && (
        <ExceptionDialog
          opened={params.dialog === "ausnahme"}
          caseworker={caseworker}
          onClose={() => setParams({ dialog: undefined })}
        />
      )}
      {caseworker.viewerCanSubstitute && (
        <SubstitutionDialog
          opened={params.dialog === "vertretung"}
          caseworker={caseworker}
          onClose={() => setParams({ dialog: undefined })}
        />
      )}
    </>
  );
}
