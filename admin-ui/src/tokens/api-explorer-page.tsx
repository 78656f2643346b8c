import { Select } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { useUrlParams } from "../app/url-params";
import { AppLink } from "../ui/app-link";
import { PageHeader } from "../ui/page-header";
import { TextSkeleton } from "../ui/states";
import styles from "./api-explorer.module.css";
import { EXAMPLES, exampleQuery, isExample } from "./example-queries";
import { apiTokensPath } from "./paths";

const QueryEditor = lazy(() => import("./query-editor"));

/** GraphiQL over one's own session: the schema with its descriptions, and examples to begin with. */
export function ApiExplorerPage() {
  const { t } = useTranslation("tokens");
  const { on } = useDay();
  const [{ beispiel }, setParams] = useUrlParams();
  const example = isExample(beispiel) ? beispiel : EXAMPLES[0];

  return (
    <>
      <PageHeader
        title={t("explorer.title")}
        subtitle={t("explorer.subtitle")}
        actions={<AppLink to={apiTokensPath()}>{t("title")}</AppLink>}
      />
      <Select
        className={styles.example}
        label={t("explorer.example")}
        data={EXAMPLES.map((name) => ({ value: name, label: t(`explorer.examples.${name}`) }))}
        value={example}
        onChange={(name) => setParams({ beispiel: name ?? undefined })}
        allowDeselect={false}
      />
      <div className={styles.editor}>
        <Suspense fallback={<TextSkeleton lines={8} />}>
          <QueryEditor key={`${example} ${on}`} query={exampleQuery(example, on)} />
        </Suspense>
      </div>
    </>
  );
}
