import type { Row } from "./city.js";
import type { Day } from "./days.js";
import { isoDay } from "./days.js";
import type { Random } from "./random.js";

/**
 * Goldrute e.V. and Frauen helfen Frauen e.V. are public associations named by the project; all others are invented.
 * Name | kinds | languages | offer | what a referral discloses | ages | days of waiting
 */
const PARTNERS = `
Goldrute e.V. | DOMESTIC_VIOLENCE_MIGRANT_WOMEN | deu ara tur kmr sqi rus fas fra eng | Beraterinnen mit eigener Migrationsgeschichte gegen häusliche Gewalt | VIOLENCE | 18- |
Frauen helfen Frauen e.V. | WOMENS_COUNSELLING WOMENS_SHELTER | deu eng | Frauenberatung und Frauenhaus | VIOLENCE | |
Asylberatung Musterbrücke | ASYLUM_COUNSELLING | deu eng fra ara fas | Verfahrensberatung, Vorbereitung auf die Anhörung | RESIDENCE_STATUS | | 10
Migrationsberatung Beispielhaus | MBE | deu ara tur rus | Beratung für erwachsene Zugewanderte | | 27- | 14
Jugendmigrationsdienst Probeplatz | JMD | deu eng ara | Begleitung beim Übergang in Schule und Beruf | | 12-27 | 7
Sprachschule Wortgarten | LANGUAGE_SCHOOL | deu eng | Erstorientierungs- und Integrationskurse | | 16- | 45
Lernhaus Silbenbach | LANGUAGE_SCHOOL | deu eng fra | Alphabetisierung, Kurse mit Kinderbetreuung | | | 60
Sozialberatung Fiktivring | SOCIAL_COUNSELLING | deu eng | Allgemeine Sozialberatung | | |
Schuldnerberatung Nullpunkt | DEBT_COUNSELLING | deu | Überblick, Verhandlung, Insolvenzberatung | DEBT | 18- | 35
Beratungsdienst Seelenanker | PSYCH_COUNSELLING | deu eng ara | Psychologische Beratung mit Sprachmittlung | MENTAL_HEALTH | | 40
Psychosoziales Zentrum Demotal | PSYCHOSOCIAL_CENTRE | deu eng fra fas ara tir | Diagnostik und Therapie nach Flucht und Folter | MENTAL_HEALTH | | 150
Fachklinik Übungsberg, Ambulanz | PSYCHIATRIC_CLINIC | deu eng | Psychiatrische Institutsambulanz | HEALTH MENTAL_HEALTH | | 50
Männerberatung Standpunkt | MEN_COUNSELLING | deu eng | Beratung in Krisen, Gewaltprävention | | 18- | 21
Schwangerschaftsberatung Wiegenlied | PREGNANCY_COUNSELLING | deu eng fra | Beratung und Hilfen rund um die Geburt | PREGNANCY | | 5
Suchthilfe Klarwasser | ADDICTION_COUNSELLING | deu rus | Beratung, Vermittlung in Behandlung | ADDICTION | 14- | 12
Jugendamt, Demo-Eingang | YOUTH_WELFARE_OFFICE | deu | Hilfen zur Erziehung, Kinderschutz | | -21 |
Frühe Hilfen Kükennest | CHILD_EARLY_SUPPORT | deu eng ara | Familienhebamme, Eltern-Kind-Gruppe | | -3 |
Gesundheitsamt, Demo-Eingang | HEALTH_OFFICE | deu eng | Impfungen, Untersuchung zur Einschulung | HEALTH | |
Praxis Dr. Probewald | DOCTOR_HOSPITAL | deu eng ara | Hausarztpraxis | HEALTH | | 9
Law Clinic Paragrafenhof | LAWYER_LAW_CLINIC | deu eng fra fas | Kostenlose Rechtsberatung im Asylrecht | RESIDENCE_STATUS | | 18
Arbeitsvermittlung Werkstor | JOB_CENTRE_EMPLOYMENT_AGENCY | deu eng | Arbeitserlaubnis, Stellen, Ausbildung | | 15- | 14
Anerkennungsstelle Zeugnisturm | CHAMBER_RECOGNITION | deu eng | Anerkennung ausländischer Abschlüsse | | 18- | 30
Kita Beispielwiese | SCHOOL_KITA | deu tur | Kindertagesstätte, Brückenprojekt | | -6 | 120
Integrationszentrum Vielklang | INTEGRATION_CENTRE | deu eng ara tur | Seiteneinstieg in die Schule, Laiensprachmittlung | | |
Wohnungsgesellschaft Musterdach | HOUSING_COMPANY_LANDLORD | deu | Mietwohnungen mit Wohnberechtigungsschein | | | 180
Mieterverein Schlüsselbund | TENANT_ASSOCIATION | deu | Prüfung von Mietverträgen und Nebenkosten | | | 16
Rückkehrberatung Kompass | RETURN_COUNSELLING | deu eng sqi srp | Ergebnisoffene Beratung zur freiwilligen Rückkehr | RETURN | | 8
Freiwilligenkreis Nebenan | VOLUNTEER_GROUP | deu eng | Patenschaften, Hausaufgabenhilfe, Begleitung | | |
Kulturverein Granatapfel | MIGRANT_ORGANISATION | deu fas kmr | Treffpunkt, Frauenfrühstück, Feste | | |
Antidiskriminierungsbüro Gleichgewicht | ANTI_DISCRIMINATION | deu eng tur | Beratung und Beistand bei Benachteiligung | | | 6
`;

const words = (list = "") => list.split(" ").filter((word) => word !== "");
const numberOrNull = (text = "") => (text === "" ? null : Number(text));

export function partnerRows(random: Random, nextId: () => string, today: Day): Row[] {
  return PARTNERS.trim()
    .split("\n")
    .map((line, index) => {
      const [name = "", kinds, languages, offer = "", discloses, ages = "", waiting] = line
        .split("|")
        .map((cell) => cell.trim());
      const [least, most] = ages.split("-");
      return {
        id: nextId(),
        name,
        kinds: words(kinds),
        languages: words(languages),
        discloses: words(discloses),
        offer,
        minimum_age: numberOrNull(least),
        maximum_age: numberOrNull(most),
        waiting_days: numberOrNull(waiting),
        phone: `0221 4710 ${101 + index * 7}`,
        email: `fachdienst${index + 1}@example.org`,
        website: null,
        checked_on: isoDay(today - random.int(12, 260)),
      };
    });
}
