import type { Random } from "./random.js";

/** Nobody may take a demo person for a real one: every family name says that it is invented. */
const FIRST = (
  "Muster Beispiel Probe Test Fiktiv Übungs Zufalls Demo Synthes Platzhalter Modell Skizzen Entwurfs Versuchs " +
  "Kulissen Fantasie Märchen Roman Vorlagen Simulations Formular Blanko Lehrbuch Attrappen Schein Schablonen " +
  "Rechen Bühnen Papier Traum Gedanken Raster Leer Kunst Spiel Text Zettel Plan Denk Wunsch"
).split(" ");
const SECOND = (
  "feld tal weg hausen stein quell mann berg bach hof brunn dorf au heim wald see garten kamp moor horst furt brück " +
  "rode linde eiche busch wiese acker mühle grund halde siek born stedt burg hagen ried winkel turm hain"
).split(" ");

export const FAMILY_NAMES: readonly string[] = FIRST.flatMap((first) => SECOND.map((second) => first + second));

export function inventFamilyName(random: Random): string {
  return random.pick(FAMILY_NAMES);
}
