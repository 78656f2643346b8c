import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ActiveFilter, FilterBar } from "../app/list/filter-bar";
import { useDisplayNames } from "../i18n/display-names";
import { isPartnerKind, PARTNER_KINDS } from "./partner-kinds";
import type { ReferralPartnerListParams } from "./paths";

export const NO_FILTER = { q: undefined, art: undefined, sprache: undefined } satisfies ReferralPartnerListParams;

interface PartnerFiltersProps {
  params: ReferralPartnerListParams;
  /** Every language spoken at one of the services. */
  languages: readonly string[];
  onChange: (changes: ReferralPartnerListParams) => void;
}

export function PartnerFilters({ params, languages, onChange }: PartnerFiltersProps) {
  const { t } = useTranslation("referrals");
  const names = useDisplayNames();
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);
  const filters: ActiveFilter[] = [
    ...(isPartnerKind(params.art)
      ? [{ label: t("filter.kind"), value: t(`kind.${params.art}`), onRemove: () => onChange({ art: undefined }) }]
      : []),
    ...(params.sprache
      ? [
          {
            label: t("filter.language"),
            value: names.language(params.sprache),
            onRemove: () => onChange({ sprache: undefined }),
          },
        ]
      : []),
  ];
  const shared = {
    clearable: true,
    searchable: true,
    placeholder: t("filter.any"),
    comboboxProps: { withinPortal: false },
  };
  return (
    <FilterBar
      searchLabel={t("filter.search")}
      search={params.q ?? ""}
      onSearch={(q) => onChange({ q })}
      filters={filters}
      onReset={() => onChange(NO_FILTER)}
    >
      <Select
        {...shared}
        label={t("filter.kind")}
        value={params.art ?? null}
        data={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })).sort(byLabel)}
        onChange={(art) => onChange({ art: art ?? undefined })}
      />
      <Select
        {...shared}
        label={t("filter.language")}
        value={params.sprache ?? null}
        data={languages.map((code) => ({ value: code, label: names.language(code) })).sort(byLabel)}
        onChange={(sprache) => onChange({ sprache: sprache ?? undefined })}
      />
    </FilterBar>
  );
}
