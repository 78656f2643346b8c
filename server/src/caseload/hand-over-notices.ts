import type { EntityManager } from "typeorm";
import type { Locale } from "../graphql/context.js";
import type { Mail, Outbox } from "../mail/outbox.js";
import type { RequestFound } from "./hand-over.sql.js";

/** Mails to administrators about requests: who, how many and what became of it; no names and no reasons. */
export class HandOverNotices {
  constructor(private readonly outbox: Pick<Outbox, "put" | "send">) {}

  /** To the side that has not acted, in the transaction in which the other one did. */
  async put(tx: EntityManager, request: RequestFound): Promise<void> {
    const concerned = await tx.query<{ accountId: string; locale: Locale }[]>(
      `select account_id as "accountId", locale from hand_over_notices($1)`,
      [request.id],
    );
    await this.outbox.put(
      tx,
      concerned.map(({ accountId, locale }) => ({ accountId, mail: mails[locale](request) })),
    );
  }

  /** What was put has been committed. */
  send(): void {
    void this.outbox.send();
  }
}

const inGerman = ({ status, fromOrganization, toOrganization, casesCount, day }: RequestFound): Mail => {
  const persons = casesCount === 1 ? "eine Person" : `${casesCount} Personen`;
  const [year, month, date] = day.split("-");
  const about = `${persons} ab ${date}.${month}.${year}`;
  const said = {
    OPEN: ["Neue Übergabeanfrage", `${fromOrganization} bittet darum, ${about} zu übernehmen.`],
    ACCEPTED: ["Übergabe angenommen", `${toOrganization} hat die Übergabe angenommen: ${about}.`],
    DECLINED: ["Übergabe abgelehnt", `${toOrganization} hat die Übergabe abgelehnt: ${about}.`],
    WITHDRAWN: ["Übergabeanfrage zurückgezogen", `${fromOrganization} hat die Anfrage zurückgezogen: ${about}.`],
  }[status] as [string, string];
  return { subject: said[0], text: `${said[1]}\n\nNäheres steht in AiD unter „Übergaben“.\n` };
};

const inEnglish = ({ status, fromOrganization, toOrganization, casesCount, day }: RequestFound): Mail => {
  const about = `${casesCount === 1 ? "one person" : `${casesCount} persons`} from ${day} on`;
  const said = {
    OPEN: ["New request to hand over", `${fromOrganization} asks you to take ${about}.`],
    ACCEPTED: ["Hand-over accepted", `${toOrganization} has accepted the hand-over: ${about}.`],
    DECLINED: ["Hand-over declined", `${toOrganization} has declined the hand-over: ${about}.`],
    WITHDRAWN: ["Request to hand over withdrawn", `${fromOrganization} has withdrawn the request: ${about}.`],
  }[status] as [string, string];
  return { subject: said[0], text: `${said[1]}\n\nSee “Hand-overs” in AiD.\n` };
};

const mails: Record<Locale, (request: RequestFound) => Mail> = { de: inGerman, en: inEnglish };
