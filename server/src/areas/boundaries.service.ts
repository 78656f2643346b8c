import { claimsOf } from "../access/viewer.js";
import { Refused, refusal, unlessRefused } from "../caseload/caseload.refusals.js";
import type { Database } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import { messagesIn } from "./areas.messages.js";
import type { ImportDistrictBoundariesInput } from "./boundaries.inputs.js";
import { neighboursOf } from "./neighbours.js";
import { readBoundaries } from "./read-boundaries.js";

/** Where the districts lie. The optimiser keeps areas in one piece by who borders on whom. */
export class BoundariesService {
  constructor(private readonly database: Database) {}

  /** @throws FORBIDDEN to everybody but the steering office. */
  async import(
    context: SignedIn,
    { geoJson }: ImportDistrictBoundariesInput,
  ): Promise<{ districtsCount: number; userErrors: UserError[] }> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const say = messagesIn(context.locale);
    let districtsCount = 0;
    const { userErrors } = await unlessRefused(
      () =>
        this.database.write(claimsOf(context.viewer, context.today), async (tx) => {
          const districts = await tx.query<{ id: string; key: string; name: string }[]>(
            "select id, key, name from district order by name",
          );
          const { boundaries, faults } = readBoundaries(geoJson, districts);
          const errors = faults
            .slice(0, 50)
            .map((fault) => refusal(UserErrorCode.INVALID, ["geoJson"], say.boundaryFault(fault)));
          if (errors.length > 0) throw new Refused(errors);
          await tx.query("select set_boundaries($1, $2)", [
            JSON.stringify(boundaries),
            JSON.stringify(neighboursOf(boundaries)),
          ]);
          districtsCount = districts.length;
          return null;
        }),
      say.changedMeanwhile,
    );
    return { districtsCount, userErrors };
  }
}
