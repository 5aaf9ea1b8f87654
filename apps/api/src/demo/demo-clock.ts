import { Clock } from '../platform/clock.js';

/** Lets the demo live through its past: things happened on the days on which they are said to have happened. */
export class DemoClock extends Clock {
  #now = new Date('2026-01-05T08:00:00Z');

  now(): Date {
    return new Date(this.#now);
  }

  /** @param daysAgo counted back from the real day; `hour` in UTC */
  moveTo(daysAgo: number, hour = 9): void {
    const day = new Date();
    day.setUTCDate(day.getUTCDate() - daysAgo);
    day.setUTCHours(hour, Math.abs(daysAgo * 7) % 60, 0, 0);
    this.#now = day;
  }

  toPresent(): void {
    this.#now = new Date();
  }
}
