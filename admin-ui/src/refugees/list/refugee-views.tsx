import { useTranslation } from "react-i18next";
import { useViewer } from "../../app/session";
import { LinkTabs } from "../../ui/link-tabs";
import { type RefugeeListParams, refugeesPath } from "../paths";
import { isFiltered } from "./list-params";
import type { RefugeeListQuery } from "./refugee-list.generated";

interface RefugeeViewsProps {
  params: RefugeeListParams;
  overview: RefugeeListQuery["programmeOverview"] | undefined;
}

/** The questions people come with, each with its address. */
export function RefugeeViews({ params, overview }: RefugeeViewsProps) {
  const { t } = useTranslation("refugees");
  const { role, caseworkerId } = useViewer();
  // Only the steering office sees everybody, so that the city's figures are those of the list.
  const figures = role === "STEERING" ? overview : undefined;
  const views = [
    { label: t("view.all"), filter: {}, count: figures?.refugeesInCare },
    ...(caseworkerId ? [{ label: t("view.mine"), filter: { fachkraft: caseworkerId }, count: undefined }] : []),
    { label: t("view.waiting"), filter: { wartet: "ja" as const }, count: figures?.withoutCaseworker },
    { label: t("view.homes"), filter: { wohnen: "heim" as const }, count: figures?.cityDesignated },
    { label: t("view.flats"), filter: { wohnen: "wohnung" as const }, count: figures?.selfRented },
  ];
  return (
    <LinkTabs
      label={t("list.views")}
      tabs={views.map(({ label, filter, count }) => ({
        label,
        to: refugeesPath({ ...filter, sortierung: params.sortierung }),
        count,
        current: isView(params, filter),
      }))}
    />
  );
}

/** A view is current when the address filters by nothing else. */
function isView(params: RefugeeListParams, filter: RefugeeListParams): boolean {
  const rest = { ...params };
  for (const name of Object.keys(filter) as (keyof RefugeeListParams)[]) {
    if (params[name] !== filter[name]) return false;
    rest[name] = undefined;
  }
  return !isFiltered(rest);
}
