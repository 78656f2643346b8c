interface HomeInDistrict {
  id: string;
  name: string | null;
  district: { id: string };
}

export type HomesByDistrict = ReadonlyMap<string, readonly HomeInDistrict[]>;

export function homesByDistrict(homes: readonly HomeInDistrict[]): HomesByDistrict {
  const result = new Map<string, HomeInDistrict[]>();
  for (const home of homes) result.set(home.district.id, [...(result.get(home.district.id) ?? []), home]);
  return result;
}
