import app from "../app/texts.en.json" with { type: "json" };
import areas from "../areas/texts.en.json" with { type: "json" };
import programme from "../programme/texts.en.json" with { type: "json" };
import signIn from "../sign-in/texts.en.json" with { type: "json" };
import ui from "../ui/texts.en.json" with { type: "json" };

/** What the sign-in page and the dashboard say: one namespace a folder. */
const texts = { app, areas, programme, signIn, ui };

export default texts;
