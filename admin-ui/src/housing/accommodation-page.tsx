import { useFragment, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Building2, KeyRound, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDoesCasework } from "../app/casework";
import { useDay } from "../app/day";
import { NotFound, QueryError } from "../app/query-error";
import { useRouteId } from "../app/url-params";
import { useGo } from "../app/use-go";
import { useShown } from "../app/use-shown";
import { occupancyOf } from "../programme/homes-occupancy";
import { refugeesPath } from "../refugees/paths";
import { AreaBadge } from "../ui/area-badge";
import type { Day } from "../ui/day";
import { Figure, FigureRow } from "../ui/figure";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { PageSkeleton } from "../ui/states";
import { Chip } from "../ui/status";
import { AccommodationPageDocument, type AccommodationPageQuery } from "./accommodation-page.generated";
import { MoveHome } from "./move-home";
import { OccupancyBar } from "./occupancy-bar";
import { accommodationsPath } from "./paths";
import { UnitsTable } from "./units-table";
import { UnitsTable_AccommodationFragmentDoc } from "./units-table.generated";
import { useAccommodationName } from "./use-accommodation-name";

type Accommodation = NonNullable<AccommodationPageQuery["accommodation"]>;

export function AccommodationPage() {
  const id = useRouteId();
  const { on } = useDay();
  const { data, error, refetch } = useQuery(AccommodationPageDocument, {
    variables: { id, on },
    fetchPolicy: "cache-and-network",
  });
  const shown = useShown(data, on);
  const accommodation = shown?.data.accommodation;

  if (error && accommodation?.id !== id) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (shown && !accommodation) return <NotFound />;
  if (!shown || accommodation?.id !== id) return <PageSkeleton />;
  const seesPersons = shown.data.persons.totalCount > 0;
  return <AccommodationView accommodation={accommodation} on={shown.on} seesPersons={seesPersons} />;
}

interface AccommodationViewProps {
  accommodation: Accommodation;
  on: Day;
  /** Whether the viewer may see any of those who live here. */
  seesPersons: boolean;
}

function AccommodationView({ accommodation, on, seesPersons }: AccommodationViewProps) {
  const { t } = useTranslation("housing");
  const go = useGo();
  const doesCasework = useDoesCasework();
  const accommodationName = useAccommodationName();
  const units = useFragment({ fragment: UnitsTable_AccommodationFragmentDoc, from: accommodation, variables: { on } });
  const { address, area, district, form, id, tenure } = accommodation;
  const home = tenure === "CITY_DESIGNATED";
  const Icon = home ? Building2 : KeyRound;

  return (
    <>
      <PageHeader
        crumbs={[{ label: t("list.title"), to: accommodationsPath(home ? {} : { wohnen: "wohnung" }) }]}
        title={accommodationName(accommodation)}
        badges={
          <>
            {area && <AreaBadge code={area.code} colour={area.colour} name={area.name} />}
            <Chip icon={Icon}>{t(`tenure.${tenure}`)}</Chip>
            {home && <Chip>{t(`form.${form}`)}</Chip>}
          </>
        }
        subtitle={address ? t("page.where", { ...address, district: district.name }) : district.name}
        actions={
          doesCasework &&
          accommodation.inCare > 0 && (
            <>
              {seesPersons && (
                <Button
                  variant="default"
                  leftSection={<Users size={16} aria-hidden="true" />}
                  onClick={() => go(refugeesPath({ unterkunft: id }))}
                >
                  {t("page.persons")}
                </Button>
              )}
              {units.complete && <MoveHome units={units.data.units} on={on} />}
            </>
          )
        }
      />
      <OccupancyFigures accommodation={accommodation} />
      {units.complete ? <UnitsTable units={units.data.units} on={on} home={home} /> : <PageSkeleton />}
    </>
  );
}

function OccupancyFigures({ accommodation }: { accommodation: Accommodation }) {
  const { t } = useTranslation("housing");
  const format = useFormat();
  const { blockedPlaces, inCare, occupied, places } = accommodation;
  const occupancy = occupancyOf(accommodation);
  return (
    <FigureRow label={t("list.figures")}>
      <Figure
        label={t("figure.occupied")}
        value={format.number(occupied)}
        against={t("figure.of", { total: format.number(places) })}
      >
        <OccupancyBar occupancy={occupancy} />
        {occupied > places && t("figure.over", { count: occupied - places })}
      </Figure>
      <Figure label={t("figure.inCare")} value={format.number(inCare)}>
        {occupancy.others > 0 && t("figure.others", { count: occupancy.others })}
      </Figure>
      {accommodation.tenure === "CITY_DESIGNATED" && (
        <>
          <Figure label={t("figure.free")} value={format.number(occupancy.free)}>
            {t("figure.usable")}
          </Figure>
          <Figure label={t("figure.blocked")} value={format.number(blockedPlaces)} />
        </>
      )}
    </FigureRow>
  );
}
