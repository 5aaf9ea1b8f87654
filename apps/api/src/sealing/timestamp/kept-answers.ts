/** A place that is down does not hold up every seal that comes after. */
const PAUSE_MILLISECONDS = 60_000;

/** What was asked for, kept while it is good, and what failed, for a minute; by what was asked. */
export class KeptAnswers<T> {
  readonly #kept = new Map<string, { readonly answer: T; readonly until: number }>();
  readonly #failed = new Map<string, { readonly error: unknown; readonly until: number }>();

  /** @throws what `ask` does, also when it did so within the last minute */
  async get(key: string, now: number, ask: () => Promise<{ readonly answer: T; readonly until: number }>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept && now < kept.until) return kept.answer;
    const failed = this.#failed.get(key);
    if (failed && now < failed.until) throw failed.error;
    try {
      const got = await ask();
      this.#kept.set(key, got);
      return got.answer;
    } catch (error) {
      this.#failed.set(key, { error, until: now + PAUSE_MILLISECONDS });
      throw error;
    }
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
