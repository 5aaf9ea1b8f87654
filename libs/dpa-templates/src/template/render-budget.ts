/** Of a whole document: far more than a register of 5,000 sub-processors takes. */
const MOST_ROUNDS = 30_000;
const MOST_CHARACTERS = 3_000_000;

/**
 * What filling in a wording may cost. A source can only print, choose and repeat; so rounds of repetition and characters
 * of output bound its time and memory, on any machine alike.
 */
export class RenderBudget {
  #rounds = 0;
  #characters = 0;

  /** One round of a repetition. @throws Error when there have been too many */
  spendRound(): void {
    this.#rounds += 1;
    if (this.#rounds > MOST_ROUNDS) throw new Error(`repeats more than ${String(MOST_ROUNDS)} times`);
  }

  /** Text that was made. @throws Error when it is too much */
  spendText(characters: number): void {
    this.#characters += characters;
    if (this.#characters > MOST_CHARACTERS)
      throw new Error(`becomes longer than ${String(MOST_CHARACTERS)} characters`);
  }
}
