/** Something the person at the keyboard can put right: one line that says what, one that says how. */
export class Trouble extends Error {
  /**
   * @param {string} what one clear line
   * @param {string} remedy what to do about it
   * @param {string} [detail] the tail of a log, where it helps
   */
  constructor(what, remedy, detail) {
    super(what);
    this.name = 'Trouble';
    this.remedy = remedy;
    this.detail = detail;
  }
}
