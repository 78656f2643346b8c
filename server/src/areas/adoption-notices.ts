import type { EntityManager } from "typeorm";
import type { Locale } from "../graphql/context.js";
import type { Mail, Outbox } from "../mail/outbox.js";

interface Notice {
  accountId: string;
  locale: Locale;
  /** Of the own organization, or of the caseworker's own caseload. */
  comes: number;
  goes: number;
  cut: string;
  day: string;
  undone: boolean;
}

/** Mails to administrators and caseworkers whose cases an adoption moves: how many come and go; no names. */
export class AdoptionNotices {
  constructor(private readonly outbox: Pick<Outbox, "put" | "send">) {}

  /** In the transaction that moves them. */
  async put(tx: EntityManager, reassignmentId: string): Promise<void> {
    const notices = await tx.query<Notice[]>(
      `select account_id as "accountId", locale, comes, goes, cut, day::text, undone from adoption_notices($1)`,
      [reassignmentId],
    );
    await this.outbox.put(
      tx,
      notices.map(({ accountId, ...notice }) => ({ accountId, mail: mails[notice.locale](notice) })),
    );
  }

  /** What was put has been committed. */
  send(): void {
    void this.outbox.send();
  }
}

type Facts = Omit<Notice, "accountId" | "locale">;

const inGerman = ({ cut, day, comes, goes, undone }: Facts): Mail => {
  const [year, month, date] = day.split("-");
  const when = `${date}.${month}.${year}`;
  const said = undone
    ? [`Zuschnitt „${cut}“ zurückgenommen`, `Der Zuschnitt „${cut}“ gilt doch nicht ab ${when}.`]
    : [`Neuer Zuschnitt „${cut}“ ab ${when}`, `Ab ${when} gilt der Zuschnitt „${cut}“.`];
  const come = `${comes} ${comes === 1 ? "Person kommt" : "Personen kommen"} hinzu`;
  return {
    subject: said[0] ?? "",
    text: `${said[1]}\n\nFür Sie heißt das: ${come}, ${goes} ${goes === 1 ? "geht" : "gehen"}.\n\nNäheres steht in AiD unter „Räume“.\n`,
  };
};

const inEnglish = ({ cut, day, comes, goes, undone }: Facts): Mail => {
  const said = undone
    ? [`Area cut “${cut}” taken back`, `The area cut “${cut}” does not hold from ${day} on after all.`]
    : [`New area cut “${cut}” from ${day} on`, `From ${day} on the area cut “${cut}” holds.`];
  const come = `${comes} ${comes === 1 ? "person comes" : "persons come"}`;
  return {
    subject: said[0] ?? "",
    text: `${said[1]}\n\nFor you this means: ${come}, ${goes} ${goes === 1 ? "leaves" : "leave"}.\n\nSee “Areas” in AiD.\n`,
  };
};

const mails: Record<Locale, (facts: Facts) => Mail> = { de: inGerman, en: inEnglish };
