import type { Pool } from "pg";
import type { Locale } from "../graphql/context.js";
import type { Mail, Outbox } from "../mail/outbox.js";
import type { RequestFound } from "./hand-over.sql.js";

/** Mails to administrators about requests: who, how many and what became of it; no names and no reasons. */
export class HandOverNotices {
  constructor(
    private readonly pool: Pool,
    private readonly outbox: Outbox,
  ) {}

  /** To the side that has not acted. */
  async send(request: RequestFound): Promise<void> {
    const toAsked = request.status === "OPEN" || request.status === "WITHDRAWN";
    const { rows } = await this.pool.query<{ id: string; locale: Locale }>(
      "select id, locale from user_account where role = 'ASSOCIATION_ADMIN' and organization_id = $1 and not disabled order by id",
      [toAsked ? request.toOrganizationId : request.fromOrganizationId],
    );
    for (const { id, locale } of rows) await this.outbox.put(id, mails[locale](request));
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
