import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ActiveFilter, FilterBar } from "../app/list/filter-bar";
import type { AccommodationListQuery } from "./accommodation-list.generated";
import { NO_FILTER } from "./accommodation-list-params";
import type { AccommodationListParams } from "./paths";

interface AccommodationFiltersProps {
  params: AccommodationListParams;
  areas: NonNullable<AccommodationListQuery["areaCut"]>["areas"];
  districts: AccommodationListQuery["districts"];
  onChange: (changes: AccommodationListParams) => void;
}

export function AccommodationFilters({ params, areas, districts, onChange }: AccommodationFiltersProps) {
  const { t } = useTranslation("housing");
  const nameOf = (places: readonly { id: string; name: string }[], id: string) =>
    places.find((place) => place.id === id)?.name ?? "…";
  const filters: ActiveFilter[] = [
    ...(params.raum
      ? [{ label: t("filter.area"), value: nameOf(areas, params.raum), onRemove: () => onChange({ raum: undefined }) }]
      : []),
    ...(params.stadtteil
      ? [
          {
            label: t("filter.district"),
            value: nameOf(districts, params.stadtteil),
            onRemove: () => onChange({ stadtteil: undefined }),
          },
        ]
      : []),
  ];
  const shared = { clearable: true, placeholder: t("filter.any"), comboboxProps: { withinPortal: false } };
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
        label={t("filter.area")}
        value={params.raum ?? null}
        data={areas.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(raum) => onChange({ raum: raum ?? undefined })}
      />
      <Select
        {...shared}
        searchable
        label={t("filter.district")}
        value={params.stadtteil ?? null}
        data={districts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(stadtteil) => onChange({ stadtteil: stadtteil ?? undefined })}
      />
    </FilterBar>
  );
}
