import app from "../app/texts.de.json" with { type: "json" };
import signIn from "../sign-in/texts.de.json" with { type: "json" };
import ui from "../ui/texts.de.json" with { type: "json" };

/** One namespace a folder. A feature adds its line here and in texts-en.ts. */
const texts = { app, signIn, ui };

export default texts;
