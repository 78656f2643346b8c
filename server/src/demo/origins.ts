import type { NameStyle } from "./given-names.js";

export interface Origin {
  /** ISO 3166-1 alpha-2, XK for Kosovo, or STATELESS or UNCLEAR. */
  readonly code: string;
  readonly names: NameStyle;
  /** ISO 639-3. The first one is spoken at home. */
  readonly languages: readonly string[];
  /** Weight among those in care in July 2018, and among those who came later. */
  readonly until2018: number;
  readonly since2018: number;
}

const origin = (
  code: string,
  names: NameStyle,
  languages: readonly string[],
  until2018: number,
  since2018: number,
): Origin => ({ code, names, languages, until2018, since2018 });

/** DOMAIN §9: those who stay long under AsylbLG are others than those who arrive. */
export const ORIGINS: readonly Origin[] = [
  origin("IQ", "kurdish", ["kmr", "ara"], 44, 26),
  origin("AF", "persian", ["prs", "pus"], 37, 34),
  origin("SY", "arabic", ["ara", "kmr"], 30, 64),
  origin("IR", "persian", ["fas", "eng"], 29, 18),
  origin("AL", "albanian", ["sqi"], 26, 9),
  origin("NG", "nigerian", ["eng", "yor"], 26, 13),
  origin("GN", "westAfrican", ["ful", "fra"], 26, 13),
  origin("XK", "albanian", ["sqi", "rom"], 22, 6),
  origin("RS", "serbian", ["srp", "rom"], 22, 10),
  origin("TR", "turkish", ["tur", "kmr"], 22, 44),
  origin("RU", "russian", ["rus", "che"], 15, 9),
  origin("MK", "albanian", ["mkd", "rom", "sqi"], 15, 12),
  origin("AM", "armenian", ["hye", "rus"], 11, 6),
  origin("GE", "georgian", ["kat", "rus"], 7, 13),
  origin("PK", "southAsian", ["urd", "pnb"], 7, 4),
  origin("BD", "southAsian", ["ben"], 7, 3),
  origin("ER", "horn", ["tir", "ara"], 4, 7),
  origin("SO", "somali", ["som"], 4, 8),
  origin("MA", "arabic", ["ara", "fra"], 4, 4),
  origin("DZ", "arabic", ["ara", "fra"], 3, 4),
  origin("BA", "serbian", ["bos"], 2, 2),
  origin("LB", "arabic", ["ara"], 2, 2),
  origin("ML", "westAfrican", ["bam", "fra"], 2, 2),
  origin("CI", "westAfrican", ["fra"], 1, 2),
  origin("GH", "nigerian", ["eng", "twi"], 2, 2),
  origin("AZ", "georgian", ["aze", "rus"], 2, 3),
  origin("LK", "southAsian", ["tam"], 1, 1),
  origin("ET", "horn", ["amh", "eng"], 1, 3),
  origin("STATELESS", "arabic", ["ara"], 2, 3),
  origin("UNCLEAR", "arabic", ["ara"], 2, 2),
];
