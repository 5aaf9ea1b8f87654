import { Clock } from '../platform/clock.js';

/** A clock that stands still until a test moves it. */
export class FixedClock extends Clock {
  #now: Date;

  constructor(now = '2026-03-05T09:00:00Z') {
    super();
    this.#now = new Date(now);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Moves to an instant, or forward by a number of seconds. */
  moveTo(instant: string): void {
    this.#now = new Date(instant);
  }
  forward(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000);
  }
}
