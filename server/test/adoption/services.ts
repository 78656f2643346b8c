import { AdoptionService } from "../../src/areas/adoption.service.js";
import { AdoptionNotices } from "../../src/areas/adoption-notices.js";
import { AdoptionUndoService } from "../../src/areas/adoption-undo.service.js";
import { AreaCutService } from "../../src/areas/area-cut.service.js";
import type { Database } from "../../src/database/database.js";
import type { Outbox } from "../../src/mail/outbox.js";
import { outboxOf } from "../mails.js";
import { vault } from "../vault.js";

/** What plans, adopts and takes back area cuts. Mails wait in the outbox. */
export function adoptionServices(database: Database, outbox: Outbox = outboxOf(database, vault)) {
  const notices = new AdoptionNotices(outbox);
  return {
    drafts: new AreaCutService(database),
    adoption: new AdoptionService(database, vault, notices),
    undoing: new AdoptionUndoService(database, vault, notices),
  };
}
