import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ActiveFilter, FilterBar } from "../../app/list/filter-bar";
import { useAccommodationName } from "../../housing/use-accommodation-name";
import type { Day } from "../../ui/day";
import type { RefugeeListParams } from "../paths";
import { NO_FILTER } from "./list-params";
import { RefugeeFilterChoicesDocument, RefugeeFilterNamesDocument } from "./refugee-filters.generated";

interface RefugeeFiltersProps {
  on: Day;
  params: RefugeeListParams;
  onChange: (changes: RefugeeListParams) => void;
}

export function RefugeeFilters({ on, params, onChange }: RefugeeFiltersProps) {
  const { t } = useTranslation("refugees");
  const names = useFilterNames(params);
  const words = {
    wohnen: { heim: t("filter.homes"), wohnung: t("filter.flats") },
    wartet: { ja: t("filter.waits"), nein: t("filter.assigned") },
  };
  const filters: (ActiveFilter | null)[] = [
    params.raum ? { label: t("filter.area"), value: names.area, onRemove: () => onChange({ raum: undefined }) } : null,
    params.fachkraft
      ? { label: t("filter.caseworker"), value: names.caseworker, onRemove: () => onChange({ fachkraft: undefined }) }
      : null,
    params.unterkunft
      ? {
          label: t("filter.accommodation"),
          value: names.accommodation,
          onRemove: () => onChange({ unterkunft: undefined }),
        }
      : null,
    params.wohnen
      ? {
          label: t("filter.tenure"),
          value: words.wohnen[params.wohnen],
          onRemove: () => onChange({ wohnen: undefined }),
        }
      : null,
    params.wartet
      ? {
          label: t("filter.waiting"),
          value: words.wartet[params.wartet],
          onRemove: () => onChange({ wartet: undefined }),
        }
      : null,
  ];

  return (
    <FilterBar
      searchLabel={t("filter.search")}
      search={params.q ?? ""}
      onSearch={(q) => onChange({ q })}
      filters={filters.filter((filter) => filter !== null)}
      onReset={() => onChange(NO_FILTER)}
    >
      <FilterFields on={on} params={params} onChange={onChange} />
    </FilterBar>
  );
}

function FilterFields({ on, params, onChange }: RefugeeFiltersProps) {
  const { t } = useTranslation("refugees");
  const { data } = useQuery(RefugeeFilterChoicesDocument, { variables: { on } });
  const shared = { clearable: true, placeholder: t("filter.any"), comboboxProps: { withinPortal: false } };
  return (
    <>
      <Select
        {...shared}
        label={t("filter.area")}
        value={params.raum ?? null}
        data={(data?.areaCut?.areas ?? []).map((area) => ({ value: area.id, label: area.name }))}
        onChange={(raum) => onChange({ raum: raum ?? undefined })}
      />
      <Select
        {...shared}
        searchable
        label={t("filter.caseworker")}
        value={params.fachkraft ?? null}
        data={(data?.caseworkers.edges ?? []).map(({ node }) => ({
          value: node.id,
          label: `${node.name}, ${node.organization.shortName}`,
        }))}
        onChange={(fachkraft) => onChange({ fachkraft: fachkraft ?? undefined })}
      />
      <Select
        {...shared}
        searchable
        label={t("filter.accommodation")}
        value={params.unterkunft ?? null}
        data={(data?.accommodations.edges ?? []).flatMap(({ node }) =>
          node.name ? [{ value: node.id, label: node.name }] : [],
        )}
        onChange={(unterkunft) => onChange({ unterkunft: unterkunft ?? undefined })}
      />
      <Select
        {...shared}
        label={t("filter.tenure")}
        value={params.wohnen ?? null}
        data={[
          { value: "heim", label: t("filter.homes") },
          { value: "wohnung", label: t("filter.flats") },
        ]}
        onChange={(wohnen) => onChange({ wohnen: wohnen ?? undefined })}
      />
      <Select
        {...shared}
        label={t("filter.waiting")}
        value={params.wartet ?? null}
        data={[
          { value: "ja", label: t("filter.waits") },
          { value: "nein", label: t("filter.assigned") },
        ]}
        onChange={(wartet) => onChange({ wartet: wartet ?? undefined })}
      />
    </>
  );
}

function useFilterNames({ raum, fachkraft, unterkunft }: RefugeeListParams) {
  const accommodationName = useAccommodationName();
  const { data, previousData } = useQuery(RefugeeFilterNamesDocument, {
    variables: {
      areaId: raum ?? "",
      caseworkerId: fachkraft ?? "",
      accommodationId: unterkunft ?? "",
      byArea: raum !== undefined,
      byCaseworker: fachkraft !== undefined,
      byAccommodation: unterkunft !== undefined,
    },
    skip: !raum && !fachkraft && !unterkunft,
  });
  const names = data ?? previousData;
  return {
    area: names?.integrationArea?.name ?? "…",
    caseworker: names?.caseworker?.name ?? "…",
    accommodation: names?.accommodation ? accommodationName(names.accommodation) : "…",
  };
}
