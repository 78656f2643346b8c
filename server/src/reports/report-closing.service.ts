import { claimsOf } from "../access/viewer.js";
import { type Done, Refused, unlessRefused } from "../caseload/caseload.refusals.js";
import type { Database } from "../database/database.js";
import type { Locale, SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { UserErrorCode } from "../graphql/user-error.js";

const messages: Record<Locale, { notOver: string; already: string }> = {
  de: {
    notOver: "Abschließen lässt sich nur, was vorbei ist: ein Tag vor heute.",
    already: "Bis zu diesem Tag oder weiter sind die Berichte schon abgeschlossen.",
  },
  en: {
    notOver: "Only what is over can be closed: a day before today.",
    already: "Reports are closed up to this day or further already.",
  },
};

/** Up to when reports are closed. */
export class ReportClosingService {
  constructor(private readonly database: Database) {}

  /** @throws FORBIDDEN to everybody but the steering office. */
  async close(context: SignedIn, { through }: { through: string }): Promise<Done> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const say = messages[context.locale];
    const claims = claimsOf(context.viewer, context.today);
    return unlessRefused(
      () =>
        this.database.write(claims, async (tx) => {
          if (through >= context.today) throw Refused.because(UserErrorCode.INVALID, ["through"], say.notOver);
          // Whoever has begun to reassign finishes first: the figures are of the same state that the lock protects.
          await tx.query("select lock_report_closing()");
          const rows = await tx.query<{ id: string }[]>(
            `insert into report_closing (through, closed_by_id, frozen)
            select $1::date, viewer_id(), report_figures($1::date)
            where not exists (select from report_closing c where c.through >= $1::date) returning id`,
            [through],
          );
          if (!rows[0]) throw Refused.because(UserErrorCode.INVALID, ["through"], say.already);
          return rows[0].id;
        }),
      say.already,
    );
  }
}
