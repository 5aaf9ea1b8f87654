/**
 * What was sent and has no answer yet that says how it ended. The same change sent again meanwhile is the same one, and
 * keeps its key; after that it is another.
 */
export class PendingChanges {
  readonly #keys = new Map<string, string>();
  constructor(private readonly newKey: () => string) {}

  /** @param change method, address and body */
  keyOf(change: string): string {
    const key = this.#keys.get(change) ?? this.newKey();
    this.#keys.set(change, key);
    return key;
  }

  settle(change: string): void {
    this.#keys.delete(change);
  }
}
