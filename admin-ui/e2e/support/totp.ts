import { Secret, TOTP } from "otpauth";

/** What the app on the phone shows. A code works once, so that a second sign-in waits for the next. */
export class PhoneApp {
  private last = "";
  private readonly totp: TOTP;

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) });
  }

  /** A code that was not shown before; the next one is accepted half a minute early. */
  code(): string {
    const now = this.totp.generate();
    this.last = now === this.last ? this.totp.generate({ timestamp: Date.now() + 30_000 }) : now;
    return this.last;
  }
}
