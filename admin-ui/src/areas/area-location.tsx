import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DistrictMap } from "../ui/map/district-map";
import { Panel } from "../ui/panel";
import styles from "./area-list-page.module.css";
import type { AreaMap_DistrictFragment } from "./area-map.generated";
import type { AreaPageQuery } from "./area-page.generated";

interface AreaLocationProps {
  districts: readonly AreaMap_DistrictFragment[];
  area: NonNullable<AreaPageQuery["integrationArea"]>;
}

/** Where in the city the area lies. On days before or after its cut it is drawn over the areas of that day. */
export function AreaLocation({ districts, area }: AreaLocationProps) {
  const { t } = useTranslation("areas");
  const own = useMemo(() => new Set(area.districts.map(({ id }) => id)), [area]);
  const drawn = useMemo(
    () =>
      districts.map((district) => ({
        id: district.id,
        name: district.name,
        boundary: district.boundary,
        area: own.has(district.id) ? area : district.area,
      })),
    [districts, own, area],
  );
  return (
    <Panel title={t("area.map")}>
      <div className={`${styles.map} ${styles.small}`}>
        <DistrictMap label={area.name} districts={drawn} emphasised={own} legend={false} labels={false} />
      </div>
    </Panel>
  );
}
