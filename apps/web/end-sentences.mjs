/**
 * Lets a value that ends in a full stop end a sentence: `Jeg skriver under for Acme Inc.`, not `… Acme Inc..`. Goes
 * through the compiled messages, so that no message and no caller has to think of it.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const helper = `/** @type {(value: unknown) => unknown} */
const end = (value) => typeof value === 'string' && value.endsWith('.') ? value.slice(0, -1) : value;
`;
/** A value and the full stop after it, where that ends the text or a sentence in it; \`…\` and \`1.5\` are none. */
const atTheEnd = /\$\{(i\?\.\w+)\}\.(?=[\s`])/g;

/** @param {string} compiled the messages of one language */
function withEnds(compiled) {
  if (compiled.includes(helper)) return compiled;
  return `${compiled.replaceAll(atTheEnd, (_, value) => `\${end(${value})}.`)}\n${helper}`;
}

/** @param {string} directory of compiled messages */
export async function endSentences(directory) {
  for (const name of await readdir(directory)) {
    if (!name.endsWith('.js') || name === '_index.js') continue;
    const file = join(directory, name);
    await writeFile(file, withEnds(await readFile(file, 'utf8')));
  }
}
