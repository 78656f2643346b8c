import { ConfigError } from "../config-error.js";

export interface MailSettings {
  /** SMTP_URL: where mails are handed over; null: they stay in the outbox. */
  readonly smtpUrl: string | null;
  /** MAIL_FROM: the sender. */
  readonly mailFrom: string;
}

export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings {
  const smtpUrl = env.SMTP_URL || null;
  // The address itself is not repeated: it may hold a password.
  if (smtpUrl !== null && !(/^smtps?:\/\//.test(smtpUrl) && URL.canParse(smtpUrl))) {
    throw new ConfigError("SMTP_URL must look like smtps://user:password@mail.example.org:465.");
  }
  if (smtpUrl !== null && !env.MAIL_FROM) throw new ConfigError("SMTP_URL is set, but not MAIL_FROM, the sender.");
  return { smtpUrl, mailFrom: env.MAIL_FROM || "AiD <noreply@localhost>" };
}
