import type { BoundaryFault } from "./read-boundaries.js";

/** What is wrong with a file of boundaries, said. */
export function germanFault(fault: BoundaryFault): string {
  switch (fault.code) {
    case "NOT_GEOJSON":
      return "Das ist keine GeoJSON-FeatureCollection.";
    case "WITHOUT_KEY":
      return `Dem ${fault.place + 1}. Eintrag fehlt das Kürzel des Stadtteils (properties.key).`;
    case "UNKNOWN_KEY":
      return `Einen Stadtteil mit dem Kürzel ${fault.key} gibt es nicht.`;
    case "KEY_TWICE":
      return `${fault.name} steht zweimal in der Datei.`;
    case "MISSING":
      return `Es fehlen: ${fault.names.join(", ")}.`;
    case "NOT_A_POLYGON":
      return `Der Umriss von ${fault.name} ist kein geschlossenes Polygon in Grad (WGS 84).`;
    case "CROSSES_ITSELF":
      return `Der Umriss von ${fault.name} überschneidet sich selbst.`;
    case "OVERLAP":
      return `${fault.names.join(" und ")} überlappen sich.`;
  }
}

export function englishFault(fault: BoundaryFault): string {
  switch (fault.code) {
    case "NOT_GEOJSON":
      return "This is no GeoJSON FeatureCollection.";
    case "WITHOUT_KEY":
      return `Entry ${fault.place + 1} lacks the key of its district (properties.key).`;
    case "UNKNOWN_KEY":
      return `There is no district with the key ${fault.key}.`;
    case "KEY_TWICE":
      return `${fault.name} is in the file twice.`;
    case "MISSING":
      return `Missing: ${fault.names.join(", ")}.`;
    case "NOT_A_POLYGON":
      return `The outline of ${fault.name} is no closed polygon in degrees (WGS 84).`;
    case "CROSSES_ITSELF":
      return `The outline of ${fault.name} crosses itself.`;
    case "OVERLAP":
      return `${fault.names.join(" and ")} overlap.`;
  }
}
