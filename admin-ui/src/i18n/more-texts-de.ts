import access from "../access/texts.de.json" with { type: "json" };
import account from "../account/texts.de.json" with { type: "json" };
import accounts from "../accounts/texts.de.json" with { type: "json" };
import audit from "../audit/texts.de.json" with { type: "json" };
import caseload from "../caseload/texts.de.json" with { type: "json" };
import housing from "../housing/texts.de.json" with { type: "json" };
import outbox from "../outbox/texts.de.json" with { type: "json" };
import referrals from "../referrals/texts.de.json" with { type: "json" };
import refugees from "../refugees/texts.de.json" with { type: "json" };
import tokens from "../tokens/texts.de.json" with { type: "json" };

/** What all other pages say: one namespace a folder. A new folder adds its line here, in both languages. */
const texts = { access, account, accounts, audit, caseload, housing, outbox, referrals, refugees, tokens };

export default texts;
