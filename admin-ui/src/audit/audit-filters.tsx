import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ActiveFilter, FilterBar } from "../app/list/filter-bar";
import { isDay } from "../ui/day";
import { DayField } from "../ui/day-field";
import { useFormat } from "../ui/format";
import { AUDIT_ACTIONS, isAuditAction } from "./audit-line";
import type { AuditLogParams } from "./paths";
import { useAuditWords } from "./use-audit-words";

export const NO_FILTER = {
  akte: undefined,
  konto: undefined,
  name: undefined,
  aktion: undefined,
  von: undefined,
  bis: undefined,
} satisfies AuditLogParams;

interface AuditFiltersProps {
  params: AuditLogParams;
  onChange: (changes: AuditLogParams) => void;
}

export function AuditFilters({ params, onChange }: AuditFiltersProps) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const words = useAuditWords();
  const { konto, name, aktion, von, bis } = params;
  const filters: ActiveFilter[] = [
    ...(konto
      ? [
          {
            label: t("column.who"),
            value: name ?? t("oneAccount"),
            onRemove: () => onChange({ konto: undefined, name: undefined }),
          },
        ]
      : []),
    ...(isAuditAction(aktion)
      ? [{ label: t("column.action"), value: words.action(aktion), onRemove: () => onChange({ aktion: undefined }) }]
      : []),
    ...(isDay(von) ? [{ label: t("from"), value: format.day(von), onRemove: () => onChange({ von: undefined }) }] : []),
    ...(isDay(bis)
      ? [{ label: t("until"), value: format.day(bis), onRemove: () => onChange({ bis: undefined }) }]
      : []),
  ];
  return (
    <FilterBar
      searchLabel={t("fileNumber")}
      search={params.akte ?? ""}
      onSearch={(akte) => onChange({ akte })}
      filters={filters}
      onReset={() => onChange(NO_FILTER)}
    >
      <Select
        clearable
        label={t("column.action")}
        placeholder={t("any")}
        comboboxProps={{ withinPortal: false }}
        value={aktion ?? null}
        data={AUDIT_ACTIONS.map((action) => ({ value: action, label: words.action(action) }))}
        onChange={(value) => onChange({ aktion: value ?? undefined })}
      />
      <DayField
        label={t("from")}
        value={isDay(von) ? von : null}
        onChange={(day) => onChange({ von: day ?? undefined })}
      />
      <DayField
        label={t("until")}
        value={isDay(bis) ? bis : null}
        onChange={(day) => onChange({ bis: day ?? undefined })}
      />
    </FilterBar>
  );
}
