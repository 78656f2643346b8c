import { CloseButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { accommodationsPath } from "../housing/paths";
import { AppLink } from "../ui/app-link";
import { AreaBadge } from "../ui/area-badge";
import { useFormat } from "../ui/format";
import type { AreaMap_DistrictFragment } from "./area-map.generated";
import type { HomesByDistrict } from "./homes-by-district";
import { areaPath } from "./paths";
import styles from "./picked-district.module.css";

interface PickedDistrictProps {
  district: AreaMap_DistrictFragment | undefined;
  homes: HomesByDistrict;
  onClose: () => void;
}

/** What the map knows of the district that was picked on it. */
export function PickedDistrict({ district, homes, onClose }: PickedDistrictProps) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  if (!district) {
    return <p className={styles.hint}>{t("picked.none")}</p>;
  }
  const names = (homes.get(district.id) ?? []).flatMap(({ name }) => name ?? []);
  return (
    <section className={styles.strip} aria-label={t("picked.label")}>
      {district.area && <AreaBadge code={district.area.code} colour={district.area.colour} name={district.area.name} />}
      <b>{district.name}</b>
      <span className={styles.facts} role="status">
        {[
          t("picked.persons", { count: district.refugeesInCare }),
          names.length > 0 && t("picked.homes", { names: names.join(", ") }),
          district.population !== null && t("picked.population", { inhabitants: format.number(district.population) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <span className={styles.links}>
        {names.length > 0 && (
          <AppLink to={accommodationsPath({ stadtteil: district.id })}>{t("picked.toHomes")}</AppLink>
        )}
        {district.area && (
          <AppLink to={areaPath(district.area.id)}>{t("picked.toArea", { area: district.area.name })}</AppLink>
        )}
      </span>
      <CloseButton aria-label={t("picked.close")} onClick={onClose} />
    </section>
  );
}
