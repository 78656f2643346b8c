import access from "../access/texts.en.json" with { type: "json" };
import account from "../account/texts.en.json" with { type: "json" };
import accounts from "../accounts/texts.en.json" with { type: "json" };
import app from "../app/texts.en.json" with { type: "json" };
import areas from "../areas/texts.en.json" with { type: "json" };
import caseload from "../caseload/texts.en.json" with { type: "json" };
import housing from "../housing/texts.en.json" with { type: "json" };
import outbox from "../outbox/texts.en.json" with { type: "json" };
import programme from "../programme/texts.en.json" with { type: "json" };
import referrals from "../referrals/texts.en.json" with { type: "json" };
import refugees from "../refugees/texts.en.json" with { type: "json" };
import signIn from "../sign-in/texts.en.json" with { type: "json" };
import ui from "../ui/texts.en.json" with { type: "json" };

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
