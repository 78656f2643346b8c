import app from "../app/texts.en.json" with { type: "json" };
import signIn from "../sign-in/texts.en.json" with { type: "json" };
import ui from "../ui/texts.en.json" with { type: "json" };

const texts = { app, signIn, ui };

export default texts;
