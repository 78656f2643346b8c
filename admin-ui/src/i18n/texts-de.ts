import access from "../access/texts.de.json" with { type: "json" };
import account from "../account/texts.de.json" with { type: "json" };
import accounts from "../accounts/texts.de.json" with { type: "json" };
import app from "../app/texts.de.json" with { type: "json" };
import areas from "../areas/texts.de.json" with { type: "json" };
import caseload from "../caseload/texts.de.json" with { type: "json" };
import housing from "../housing/texts.de.json" with { type: "json" };
import outbox from "../outbox/texts.de.json" with { type: "json" };
import programme from "../programme/texts.de.json" with { type: "json" };
import referrals from "../referrals/texts.de.json" with { type: "json" };
import refugees from "../refugees/texts.de.json" with { type: "json" };
import signIn from "../sign-in/texts.de.json" with { type: "json" };
import ui from "../ui/texts.de.json" with { type: "json" };

/** One namespace a folder. A feature adds its line here and in texts-en.ts. */
const texts = {
  access,
  account,
  accounts,
  app,
  areas,
  caseload,
  housing,
  outbox,
  programme,
  referrals,
  refugees,
  signIn,
  ui,
};

export default texts;
