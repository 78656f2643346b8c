import type { Polygon } from "geojson";
import { useMemo } from "react";
import type { AreaColour } from "../../ui/area-badge";
import { DistrictMap } from "../../ui/map/district-map";

interface SmallMapProps {
  cut: {
    name: string;
    areas: readonly { code: string; name: string; colour: AreaColour; districts: readonly { id: string }[] }[];
  };
  districts: readonly { id: string; name: string; boundary: Polygon | null }[];
}

/** A cut at a glance; names and figures stand beside it. */
export function SmallMap({ cut, districts }: SmallMapProps) {
  const drawn = useMemo(
    () =>
      districts.map((district) => ({
        ...district,
        area: cut.areas.find((area) => area.districts.some(({ id }) => id === district.id)) ?? null,
      })),
    [cut, districts],
  );
  return <DistrictMap label={cut.name} districts={drawn} legend={false} labels={false} note={false} />;
}
