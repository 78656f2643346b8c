import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { MailPlus } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import { FilterBar } from "../app/list/filter-bar";
import { FilteredAway } from "../app/list/filtered-away";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useViewer } from "../app/session";
import { useUrlParams } from "../app/url-params";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { DataTable } from "../ui/table/data-table";
import { toastDone, toastFailed } from "../ui/toast";
import { type AccountRow, useAccountColumns } from "./account-columns";
import {
  AccountListDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  ResendInvitationDocument,
  ResetSecondFactorDocument,
} from "./account-list.generated";
import styles from "./accounts.module.css";
import { InviteDialog } from "./invite-dialog";
import { isRole, ROLES } from "./roles";

const PAGE = 100;
const NO_FILTER = { q: undefined, rolle: undefined };

/** Who gets in: for the steering office everybody, for an association's administrator those of the own house. */
export function AccountListPage() {
  const { t } = useTranslation(["accounts", "app"]);
  const [params, setParams] = useUrlParams();
  const search = params.q?.trim();
  const role = isRole(params.rolle) ? params.rolle : null;
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AccountListDocument, {
    variables: { first: PAGE, filter: { ...(search ? { search } : {}), ...(role ? { role } : {}) } },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.accounts;
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const { email: ownEmail } = useViewer();
  const columns = useAccountColumns(ownEmail, useAccountActions());

  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={list && t("count", { count: list.totalCount })}
        actions={
          <Button
            leftSection={<MailPlus size={16} aria-hidden="true" />}
            onClick={() => setParams({ dialog: "einladen" }, { push: true })}
          >
            {t("invite.open")}
          </Button>
        }
      />
      <FilterBar
        searchLabel={t("filter.search")}
        search={params.q ?? ""}
        onSearch={(q) => setParams({ q })}
        filters={
          role
            ? [
                {
                  label: t("filter.role"),
                  value: t(`app:role.${role}`),
                  onRemove: () => setParams({ rolle: undefined }),
                },
              ]
            : []
        }
        onReset={() => setParams(NO_FILTER)}
      >
        <Select
          clearable
          label={t("filter.role")}
          placeholder={t("filter.any")}
          comboboxProps={{ withinPortal: false }}
          value={role}
          data={ROLES.map((value) => ({ value, label: t(`app:role.${value}`) }))}
          onChange={(rolle) => setParams({ rolle: rolle ?? undefined })}
        />
      </FilterBar>
      {error && !list ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={styles.table}>
          <Panel
            fill
            footer={
              <ListFooter
                shown={list?.edges.length ?? 0}
                total={list?.totalCount ?? 0}
                busy={more.busy}
                onMore={more.load}
              />
            }
          >
            <DataTable
              fill
              tall
              label={t("label")}
              columns={columns}
              rows={list?.edges.map((edge) => edge.node) ?? []}
              rowId={(row) => row.id}
              loading={loading && !data}
              empty={
                search || role ? (
                  <FilteredAway onReset={() => setParams(NO_FILTER)}>{t("filteredAway")}</FilteredAway>
                ) : (
                  <EmptyState>{t("none")}</EmptyState>
                )
              }
            />
          </Panel>
        </div>
      )}
      {params.dialog === "einladen" && <InviteDialog onClose={() => setParams({ dialog: undefined })} />}
    </>
  );
}

function useAccountActions() {
  const { t } = useTranslation(["accounts", "app"]);
  const refetched = { refetchQueries: "active" } as const;
  const [disable] = useMutation(DisableAccountDocument, refetched);
  const [enable] = useMutation(EnableAccountDocument, refetched);
  const [reset] = useMutation(ResetSecondFactorDocument, refetched);
  const [resend] = useMutation(ResendInvitationDocument, refetched);

  return useMemo(() => {
    const tell = async (work: Promise<readonly { message: string }[] | undefined>, done: string) => {
      try {
        const [refusal] = (await work) ?? [];
        if (refusal) toastFailed(refusal.message);
        else toastDone(done);
      } catch (error) {
        toastFailed(t(`app:error.${errorCode(error)}`));
      }
    };
    const about = ({ id }: AccountRow) => ({ variables: { input: { accountId: id } } });
    return {
      onDisable: (row: AccountRow) => {
        const work = disable(about(row)).then(({ data }) => data?.disableAccount.userErrors);
        void tell(work, t("done.disable", { name: row.name }));
      },
      onEnable: (row: AccountRow) => {
        const work = enable(about(row)).then(({ data }) => data?.enableAccount.userErrors);
        void tell(work, t("done.enable", { name: row.name }));
      },
      onReset: (row: AccountRow) => {
        const work = reset(about(row)).then(({ data }) => data?.resetSecondFactor.userErrors);
        void tell(work, t("done.reset", { name: row.name }));
      },
      onResend: (row: AccountRow) => {
        const work = resend(about(row)).then(({ data }) => data?.resendInvitation.userErrors);
        void tell(work, t("done.resend", { email: row.email }));
      },
    };
  }, [t, disable, enable, reset, resend]);
}
