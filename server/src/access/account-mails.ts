import type { Mail } from "../mail/outbox.js";

type Language = "de" | "en";

/** The mails that concern an account. Besides the name they say nothing about anybody. */
export const accountMails: Record<"invitation" | "recovery", Record<Language, (name: string, link: string) => Mail>> = {
  invitation: {
    de: (name, link) => ({
      subject: "Ihr Zugang zu AiD",
      text: `Guten Tag, ${name},

für Sie wurde ein Konto in AiD (Ankommen in Düren) angelegt. Bitte wählen Sie hier Ihr Passwort:

${link}

Der Link gilt sieben Tage und nur einmal. Wenn Sie damit nicht gerechnet haben, brauchen Sie nichts zu tun.
`,
    }),
    en: (name, link) => ({
      subject: "Your access to AiD",
      text: `Hello ${name},

an account in AiD (Ankommen in Düren) was made for you. Please choose your password here:

${link}

The link is valid for seven days and only once. If you did not expect this, you need not do anything.
`,
    }),
  },
  recovery: {
    de: (name, link) => ({
      subject: "Neues Passwort für AiD",
      text: `Guten Tag, ${name},

jemand, vermutlich Sie selbst, möchte für Ihr Konto in AiD ein neues Passwort wählen. Das geht hier:

${link}

Der Link gilt 24 Stunden und nur einmal. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
`,
    }),
    en: (name, link) => ({
      subject: "New password for AiD",
      text: `Hello ${name},

somebody, probably you, wants to choose a new password for your account in AiD. This is the place:

${link}

The link is valid for 24 hours and only once. If it was not you, you need not do anything: your password stays as it is.
`,
    }),
  },
};
