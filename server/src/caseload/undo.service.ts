import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { UserErrorCode } from "../graphql/user-error.js";
import { type CaseloadMessages, messagesIn } from "./caseload.messages.js";
import { type Done, Refused } from "./caseload.refusals.js";
import { reasonErrors, refuseCaseworkers, unlessAgainstRules } from "./caseload-write.js";
import type { UndoReassignmentInput } from "./reassignment.inputs.js";
import { findUndoable, type Undoable, undoMoves } from "./undo.sql.js";

/** Takes a reassignment back: what was known before it holds again, provided that nothing came after it. */
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** An undo is a reassignment, too, and can be undone. @throws FORBIDDEN to who may not move all of these cases. */
  async undo(context: SignedIn, input: UndoReassignmentInput): Promise<Done> {
    refuseCaseworkers(context.viewer);
    const reassignmentId = fromNodeId("Reassignment", input.id, "input.id");
    const say = messagesIn(context.locale);

    const asked = { mutation: "undoReassignment", input, caseworker: () => ["id"], day: ["id"] };
    const { done: id, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
      const errors = reasonErrors(input.reason, say);
      if (errors.length > 0) throw new Refused(errors);
      const found = await findUndoable(tx, reassignmentId);
      if (!found) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchReassignment);
      if (!found.viewerMayUndo) throw forbidden();
      refuseTooLate(found, say);
      return undoMoves(tx, this.vault, found, input.reason?.trim() ?? "", say);
    });
    return { id, userErrors };
  }
}

function refuseTooLate({ undone, undoable, inTime }: Undoable, say: CaseloadMessages): void {
  if (undone) throw Refused.because(UserErrorCode.INVALID, ["id"], say.alreadyUndone);
  if (!undoable) throw Refused.because(UserErrorCode.INVALID, ["id"], say.undoneWithTheCut);
  if (!inTime) throw Refused.because(UserErrorCode.INVALID, ["id"], say.tooLateToUndo);
}
