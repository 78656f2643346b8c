import app from "../app/texts.de.json" with { type: "json" };
import areas from "../areas/texts.de.json" with { type: "json" };
import programme from "../programme/texts.de.json" with { type: "json" };
import signIn from "../sign-in/texts.de.json" with { type: "json" };
import ui from "../ui/texts.de.json" with { type: "json" };

/** What the sign-in page and the dashboard say: one namespace a folder. */
const texts = { app, areas, programme, signIn, ui };

export default texts;
