/** The one source of time. Rules take `today` as an argument; only the outermost code asks the clock. */
export interface Clock {
  now(): Date;
  /** The date in Germany, `YYYY-MM-DD`. */
  today(): string;
}

// Swedish writes dates as ISO 8601 does.
const germanDate = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short" });

export const dateOf = (instant: Date): string => germanDate.format(instant);

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dateOf(new Date()),
};
