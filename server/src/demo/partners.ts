import type { Day } from "./days.js";
import { isoDay } from "./days.js";
import type { Random } from "./random.js";
import type { Row } from "./city.js";

interface Partner {
  readonly name: string;
  readonly kinds: string;
  readonly languages: string;
  readonly offer: string;
  readonly discloses?: string;
  readonly ages?: readonly [least: number | null, most: number | null];
  readonly waitingDays?: number;
}

/** Goldrute e.V. and Frauen helfen Frauen e.V. are public associations named by the project; all others are invented. */
const PARTNERS: readonly Partner[] = [
  { name: "Goldrute e.V.", kinds: "DOMESTIC_VIOLENCE_MIGRANT_WOMEN", languages: "deu ara tur kmr sqi rus fas fra eng", offer: "Beraterinnen mit eigener Migrationsgeschichte gegen häusliche Gewalt", discloses: "VIOLENCE", ages: [18, null] },
  { name: "Frauen helfen Frauen e.V.", kinds: "WOMENS_COUNSELLING WOMENS_SHELTER", languages: "deu eng", offer: "Frauenberatung und Frauenhaus", discloses: "VIOLENCE" },
  { name: "Asylberatung Musterbrücke", kinds: "ASYLUM_COUNSELLING", languages: "deu eng fra ara fas", offer: "Verfahrensberatung, Anhörungsvorbereitung", discloses: "RESIDENCE_STATUS", waitingDays: 10 },
  { name: "Migrationsberatung Beispielhaus", kinds: "MBE", languages: "deu ara tur rus", offer: "Beratung für erwachsene Zugewanderte", ages: [27, null], waitingDays: 14 },
  { name: "Jugendmigrationsdienst Probeplatz", kinds: "JMD", languages: "deu eng ara", offer: "Begleitung beim Übergang in Schule und Beruf", ages: [12, 26], waitingDays: 7 },
  { name: "Sprachschule Wortgarten", kinds: "LANGUAGE_SCHOOL", languages: "deu eng", offer: "Erstorientierungs- und Integrationskurse", ages: [16, null], waitingDays: 45 },
  { name: "Lernhaus Silbenbach", kinds: "LANGUAGE_SCHOOL", languages: "deu eng fra", offer: "Alphabetisierung, Kurse mit Kinderbetreuung", waitingDays: 60 },
  { name: "Sozialberatung Fiktivring", kinds: "SOCIAL_COUNSELLING", languages: "deu eng", offer: "Allgemeine Sozialberatung" },
  { name: "Schuldnerberatung Nullpunkt", kinds: "DEBT_COUNSELLING", languages: "deu", offer: "Überblick, Verhandlung, Insolvenzberatung", discloses: "DEBT", waitingDays: 35 },
  { name: "Beratungsdienst Seelenanker", kinds: "PSYCH_COUNSELLING", languages: "deu eng ara", offer: "Psychologische Beratung mit Sprachmittlung", discloses: "MENTAL_HEALTH", waitingDays: 40 },
  { name: "Psychosoziales Zentrum Demotal", kinds: "PSYCHOSOCIAL_CENTRE", languages: "deu eng fra fas ara tir", offer: "Diagnostik und Therapie nach Flucht und Folter", discloses: "MENTAL_HEALTH", waitingDays: 150 },
  { name: "Fachklinik Übungsberg, Ambulanz", kinds: "PSYCHIATRIC_CLINIC", languages: "deu eng", offer: "Psychiatrische Institutsambulanz", discloses: "HEALTH MENTAL_HEALTH", waitingDays: 50 },
  { name: "Männerberatung Standpunkt", kinds: "MEN_COUNSELLING", languages: "deu eng", offer: "Beratung in Krisen, Gewaltprävention", ages: [18, null], waitingDays: 21 },
  { name: "Schwangerschaftsberatung Wiegenlied", kinds: "PREGNANCY_COUNSELLING", languages: "deu eng fra", offer: "Beratung und Hilfen rund um die Geburt", discloses: "PREGNANCY", waitingDays: 5 },
  { name: "Suchthilfe Klarwasser", kinds: "ADDICTION_COUNSELLING", languages: "deu rus", offer: "Beratung, Vermittlung in Behandlung", discloses: "ADDICTION", ages: [14, null], waitingDays: 12 },
  { name: "Jugendamt, Demo-Eingang", kinds: "YOUTH_WELFARE_OFFICE", languages: "deu", offer: "Hilfen zur Erziehung, Kinderschutz", ages: [null, 21] },
  { name: "Frühe Hilfen Kükennest", kinds: "CHILD_EARLY_SUPPORT", languages: "deu eng ara", offer: "Familienhebamme, Eltern-Kind-Gruppe", ages: [null, 3] },
  { name: "Gesundheitsamt, Demo-Eingang", kinds: "HEALTH_OFFICE", languages: "deu eng", offer: "Impfungen, Untersuchung zur Einschulung", discloses: "HEALTH" },
  { name: "Praxis Dr. Probewald", kinds: "DOCTOR_HOSPITAL", languages: "deu eng ara", offer: "Hausarztpraxis", discloses: "HEALTH", waitingDays: 9 },
  { name: "Law Clinic Paragrafenhof", kinds: "LAWYER_LAW_CLINIC", languages: "deu eng fra fas", offer: "Kostenlose Rechtsberatung im Asylrecht", discloses: "RESIDENCE_STATUS", waitingDays: 18 },
  { name: "Arbeitsvermittlung Werkstor", kinds: "JOB_CENTRE_EMPLOYMENT_AGENCY", languages: "deu eng", offer: "Arbeitserlaubnis, Stellen, Ausbildung", ages: [15, null], waitingDays: 14 },
  { name: "Anerkennungsstelle Zeugnisturm", kinds: "CHAMBER_RECOGNITION", languages: "deu eng", offer: "Anerkennung ausländischer Abschlüsse", ages: [18, null], waitingDays: 30 },
  { name: "Kita Beispielwiese", kinds: "SCHOOL_KITA", languages: "deu tur", offer: "Kindertagesstätte, Brückenprojekt", ages: [null, 6], waitingDays: 120 },
  { name: "Integrationszentrum Vielklang", kinds: "INTEGRATION_CENTRE", languages: "deu eng ara tur", offer: "Seiteneinstieg in die Schule, Laiensprachmittlung" },
  { name: "Wohnungsgesellschaft Musterdach", kinds: "HOUSING_COMPANY_LANDLORD", languages: "deu", offer: "Mietwohnungen mit Wohnberechtigungsschein", waitingDays: 180 },
  { name: "Mieterverein Schlüsselbund", kinds: "TENANT_ASSOCIATION", languages: "deu", offer: "Prüfung von Mietverträgen und Nebenkosten", waitingDays: 16 },
  { name: "Rückkehrberatung Kompass", kinds: "RETURN_COUNSELLING", languages: "deu eng sqi srp", offer: "Ergebnisoffene Beratung zur freiwilligen Rückkehr", discloses: "RETURN", waitingDays: 8 },
  { name: "Freiwilligenkreis Nebenan", kinds: "VOLUNTEER_GROUP", languages: "deu eng", offer: "Patenschaften, Hausaufgabenhilfe, Begleitung" },
  { name: "Kulturverein Granatapfel", kinds: "MIGRANT_ORGANISATION", languages: "deu fas kmr", offer: "Treffpunkt, Frauenfrühstück, Feste" },
  { name: "Antidiskriminierungsbüro Gleichgewicht", kinds: "ANTI_DISCRIMINATION", languages: "deu eng tur", offer: "Beratung und Beistand bei Benachteiligung", waitingDays: 6 },
];

const words = (list: string | undefined) => (list ? list.split(" ") : []);

export function partnerRows(random: Random, nextId: () => string, today: Day): Row[] {
  return PARTNERS.map((partner, index) => ({
    id: nextId(),
    name: partner.name,
    kinds: words(partner.kinds),
    languages: words(partner.languages),
    discloses: words(partner.discloses),
    offer: partner.offer,
    minimum_age: partner.ages?.[0] ?? null,
    maximum_age: partner.ages?.[1] ?? null,
    waiting_days: partner.waitingDays ?? null,
    phone: `0221 4710 ${String(101 + index * 7)}`,
    email: `fachdienst${index + 1}@example.org`,
    website: null,
    checked_on: isoDay(today - random.int(12, 260)),
  }));
}
