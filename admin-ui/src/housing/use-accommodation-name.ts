import { useCallback } from "react";
import { useTranslation } from "react-i18next";

interface NamedPlace {
  name: string | null;
  address: { street: string; houseNumber: string } | null;
}

/** A home has a name; a flat of one's own is called by its address, if one may know it. */
export function useAccommodationName(): (place: NamedPlace) => string {
  const { t } = useTranslation("housing");
  return useCallback(
    ({ name, address }) => name ?? (address ? `${address.street} ${address.houseNumber}` : t("page.addressHidden")),
    [t],
  );
}
