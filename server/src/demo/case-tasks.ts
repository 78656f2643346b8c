import type { Row } from "./city.js";
import { type Day, day, isoDay } from "./days.js";
import { Random } from "./random.js";

/** What there is to do, without saying anything about anybody. */
const TEXTS = {
  TASK: [
    "Bescheid vom Amt durchsehen",
    "Zeugnisse kopieren",
    "Unterlagen für die Anmeldung sammeln",
    "Rückruf der Schule",
  ],
  HOME_VISIT: ["Erster Besuch in der neuen Wohnung", "Besuch wie vereinbart", "Nachsehen, ob das Kinderbett da ist"],
  APPOINTMENT: [
    "Termin im Bürgerbüro",
    "Anmeldung im Sportverein",
    "Elternabend in der Kita",
    "Vorstellung beim Sprachkurs",
  ],
  REFERRAL: ["Ersten Termin vereinbaren", "Nachfragen, ob der Platz frei ist", "Unterlagen mitgeben"],
} as const;
const KINDS = ["TASK", "TASK", "TASK", "HOME_VISIT", "HOME_VISIT", "APPOINTMENT", "APPOINTMENT", "REFERRAL"] as const;

/** Some of those in care have something open, and of everybody's past something is done; texts are sealed on loading. */
export function caseTaskRows(
  seed: number,
  nextId: () => string,
  today: Day,
  { care, partners }: { care: readonly Row[]; partners: readonly Row[] },
): Row[] {
  // Chance of its own, so that nobody else's story changes.
  const random = new Random(seed ^ 0x7a5c);
  const discreet = partners.filter(({ discloses }) => (discloses as readonly string[]).length === 0);
  const task = (refugeeId: string, due: Day, closed: Day | null): Row => {
    const kind = random.pick(KINDS);
    const time = `${String(random.int(8, 16)).padStart(2, "0")}:${random.pick(["00", "15", "30"])}`;
    return {
      id: nextId(),
      refugee_id: refugeeId,
      kind,
      due_on: isoDay(due),
      due_at: kind === "APPOINTMENT" ? time : null,
      referral_partner_id: kind === "REFERRAL" ? (random.pick(discreet).id ?? null) : null,
      text: random.pick<string>(TEXTS[kind]),
      status: closed === null ? "OPEN" : random.chance(0.9) ? "DONE" : "CANCELLED",
      closed_on: closed === null ? null : isoDay(closed),
      version: closed === null ? 1 : 2,
      recorded_at: `${isoDay(Math.min(due, today) - random.int(1, 30))}T09:00:00Z`,
    };
  };
  return care.flatMap(({ refugee_id, period }) => {
    const [from = "", until = ""] = String(period).slice(1, -1).split(",");
    const [first, last] = [day(from), until === "" ? today : day(until) - 1];
    const rows: Row[] = [];
    if (last > first && random.chance(0.4)) {
      const due = random.int(first, last - 1);
      rows.push(task(String(refugee_id), due, Math.min(due + random.int(0, 4), last)));
    }
    if (until === "" && random.chance(0.45))
      rows.push(task(String(refugee_id), Math.max(today + random.int(-8, 40), first), null));
    return rows;
  });
}
