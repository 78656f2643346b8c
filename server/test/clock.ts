import { type Clock, dateOf } from "../src/clock.js";

/** Stands still until told otherwise. */
export class TestClock implements Clock {
  constructor(private instant = new Date("2018-07-31T10:00:00Z")) {}

  now(): Date {
    return this.instant;
  }

  today(): string {
    return dateOf(this.instant);
  }

  advance({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void {
    this.instant = new Date(this.instant.getTime() + (minutes * 60 + seconds) * 1000);
  }
}
