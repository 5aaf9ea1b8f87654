import { step } from '../terminal/progress.mjs';
import { bold, dim, green, red, seconds, yellow } from '../terminal/style.mjs';
import { inWords, total } from './outcome.mjs';
import { parts } from './parts.mjs';

/**
 * Runs the parts one after the other, then says in one place what came of them. The last line is the sum.
 * @param {string[]} names
 * @returns {Promise<number>} exit code
 */
export async function runChecks(names) {
  const results = [];
  for (const name of names) {
    const part = parts[name];
    if (!part) continue;
    const began = performance.now();
    const outcome = await step(part.title, part.run, ({ failed }) => failed === 0);
    results.push({ title: part.title, outcome, took: performance.now() - began });
  }
  for (const { title, outcome } of results) {
    if (outcome.report) console.log(`\n${red(bold(title))}\n${outcome.report}`);
  }
  console.log('');
  for (const { title, outcome, took } of results) {
    const colour = outcome.failed ? red : outcome.skipped ? yellow : green;
    const note = outcome.note ? ` – ${outcome.note}` : '';
    console.log(`  ${title.padEnd(16)} ${colour(inWords(outcome))}${note} ${dim(seconds(took))}`);
  }
  const sum = total(results.map(({ outcome }) => outcome));
  console.log(`\n${inWords(sum)}`);
  return sum.failed ? 1 : 0;
}
