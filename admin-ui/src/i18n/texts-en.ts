import app from "../app/texts.en.json" with { type: "json" };
import areas from "../areas/texts.en.json" with { type: "json" };
import audit from "../audit/texts.en.json" with { type: "json" };
import caseload from "../caseload/texts.en.json" with { type: "json" };
import housing from "../housing/texts.en.json" with { type: "json" };
import programme from "../programme/texts.en.json" with { type: "json" };
import referrals from "../referrals/texts.en.json" with { type: "json" };
import refugees from "../refugees/texts.en.json" with { type: "json" };
import signIn from "../sign-in/texts.en.json" with { type: "json" };
import ui from "../ui/texts.en.json" with { type: "json" };

const texts = { app, areas, audit, caseload, housing, programme, referrals, refugees, signIn, ui };

export default texts;
