import { day } from "./days.js";
import type { Home, Unit } from "./model.js";

/** Sizes of rooms and flats, in the order they are built into a home until its places are used up. */
const ROOM_SIZES = [4, 2, 6, 3, 5, 2, 4, 8, 3, 4, 2, 5, 6, 3, 7, 2];

function unitsFor(places: number, rotation: number): Unit[] {
  const units: Unit[] = [];
  let left = places;
  for (let index = 0; left > 0; index++) {
    const size = Math.min(left, ROOM_SIZES[(index + rotation) % ROOM_SIZES.length] ?? 4);
    const floor = Math.floor(index / 6);
    const number = `${floor}.${String((index % 6) + 1).padStart(2, "0")}`;
    units.push({ label: `${size > 4 ? "Wohnung" : "Zimmer"} ${number}`, places: size, reservations: [] });
    left -= size;
  }
  return units;
}

const home = (
  name: string,
  houseNumber: string,
  district: string,
  form: Home["form"],
  places: number,
  rotation: number,
  emptyBy?: string,
): Home => ({
  name,
  houseNumber,
  district,
  form,
  units: unitsFor(places, rotation),
  blocked: emptyBy ? { from: day("2018-09-30"), emptyBy: day(emptyBy), until: day("2022-04-01") } : null,
});

/** DOMAIN §9: 14 homes with 636 places. Six are blocked from 2018-09-30, empty by February 2019 and needed again from 2022 on. */
export function buildHomes(): Home[] {
  return [
    home("Am Papiermacherhof", "4", "arnoldsweiler", "SHARED_HOME", 60, 0),
    home("Tuchweberweg", "11", "sued-ost", "SHARED_HOME", 60, 3),
    home("Rurwiesenring", "27", "birkesdorf", "CONTAINER", 60, 5),
    home("Alte Walkmühle", "2", "nord-dueren", "SHARED_HOME", 58, 1),
    home("Glasmacherstraße", "38", "ost", "SHARED_HOME", 56, 4),
    home("Zuckerrübenweg", "15", "sued-ost", "CONTAINER", 50, 2),
    home("Flachsröste", "6", "gruenguertel", "SHARED_HOME", 50, 6),
    home("Am Mühlenwehr", "9", "innenstadt", "SHARED_HOME", 48, 0),
    home("Teppichweberhof", "3", "sued", "HOUSE", 44, 2, "2019-02-01"),
    home("Kleine Auenstraße", "21", "lendersdorf", "HOUSE", 40, 0, "2019-01-15"),
    home("Nordfeldallee", "54", "merken", "CONTAINER", 36, 4, "2018-12-15"),
    home("Kastanienpesch", "7", "derichsweiler", "HOUSE", 32, 0, "2019-01-01"),
    home("Am Bördeblick", "12", "guerzenich", "HOUSE", 24, 2, "2018-12-01"),
    home("Eifelblickweg", "8", "niederau-krauthausen", "HOUSE", 18, 0, "2019-01-20"),
  ];
}
