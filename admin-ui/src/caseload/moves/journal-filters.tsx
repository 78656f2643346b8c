import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFirstRowKeys, useKey } from "../../app/list/use-key";
import type { UrlParams } from "../../app/url-params";
import { DayField } from "../../ui/day-field";
import { JournalCaseworkersDocument } from "./journal.generated";
import styles from "./journal.module.css";
import { isKindWord, type JournalParams, KINDS, type KindWord, sinceOf } from "./journal-params";

interface JournalFiltersProps {
  params: JournalParams;
  onChange: (changes: UrlParams) => void;
}

export function JournalFilters({ params, onChange }: JournalFiltersProps) {
  const { t } = useTranslation("caseload");
  const { data } = useQuery(JournalCaseworkersDocument);
  const bar = useRef<HTMLElement>(null);
  useKey("f", () => bar.current?.querySelector("input")?.focus());
  useFirstRowKeys();
  const words = Object.keys(KINDS) as KindWord[];
  return (
    <search ref={bar} className={styles.filters}>
      <Select
        label={t("journal.column.kind")}
        placeholder={t("journal.anyKind")}
        clearable
        data={words.map((word) => ({ value: word, label: t(`journal.kind.${KINDS[word]}`) }))}
        value={isKindWord(params.art) ? params.art : null}
        onChange={(art) => onChange({ art: art ?? undefined })}
      />
      <Select
        label={t("effect.caseworker")}
        placeholder={t("journal.anyCaseworker")}
        clearable
        searchable
        data={(data?.caseworkers.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={params.fachkraft ?? null}
        onChange={(fachkraft) => onChange({ fachkraft: fachkraft ?? undefined })}
      />
      <DayField
        label={t("journal.since")}
        value={sinceOf(params.seit)}
        onChange={(seit) => onChange({ seit: seit ?? undefined })}
      />
    </search>
  );
}
