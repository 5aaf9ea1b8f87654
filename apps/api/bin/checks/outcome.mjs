/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [report] what failed, in the tool's own words
 * @property {string} [note] one line for the summary
 */

/** @type {Outcome} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function total(outcomes) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ field) =>
    outcomes.reduce((all, outcome) => all + outcome[field], 0);
  const texts = (/** @type {'report' | 'note'} */ field) =>
    outcomes
      .map((outcome) => outcome[field])
      .filter(Boolean)
      .join('\n');
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    report: texts('report'),
    note: texts('note'),
  };
}

/**
 * @param {Outcome} outcome
 * @returns {string} `N passed, N failed`, and `, N skipped` when there are some
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
