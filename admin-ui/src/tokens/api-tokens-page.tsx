import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { KeyRound, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { AppLink } from "../ui/app-link";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { DataTable } from "../ui/table/data-table";
import { ApiTokensDocument } from "./api-tokens-page.generated";
import { CreateTokenDialog } from "./create-token-dialog";
import { apiExplorerPath } from "./paths";
import { RevokeTokenDialog } from "./revoke-token-dialog";
import { useTokenColumns } from "./token-columns";

/** The viewer's API tokens: which programs may ask in the viewer's name, and an end to that. */
export function ApiTokensPage() {
  const { t } = useTranslation("tokens");
  const { today } = useDay();
  const [{ dialog }, setParams] = useUrlParams();
  const { data, loading, error, refetch } = useQuery(ApiTokensDocument, { fetchPolicy: "cache-and-network" });
  const tokens = data?.viewer?.apiTokens ?? [];
  const columns = useTokenColumns(today, (id) => setParams({ dialog: id }));
  const close = () => setParams({ dialog: undefined });
  const actions = (
    <>
      <AppLink to={apiExplorerPath()}>{t("explorer.open")}</AppLink>
      <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={() => setParams({ dialog: "neu" })}>
        {t("create.open")}
      </Button>
    </>
  );

  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} actions={actions} />
      {error && !data ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel footer={t("footer")}>
          <DataTable
            label={t("title")}
            columns={columns}
            rows={tokens}
            rowId={(token) => token.id}
            loading={loading && !data}
            empty={<EmptyState icon={KeyRound}>{t("none")}</EmptyState>}
          />
        </Panel>
      )}
      <CreateTokenDialog opened={dialog === "neu"} onClose={close} />
      <RevokeTokenDialog token={tokens.find(({ id }) => id === dialog) ?? null} onClose={close} />
    </>
  );
}
