/**
 * Compiles the message catalogues twice: whole languages for the server, which loads them once, and message by message
 * for the built pages, so that each page brings what it says.
 */
import { compile } from '@inlang/paraglide-js';
import { fileURLToPath } from 'node:url';
import { endSentences } from './end-sentences.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

for (const [folder, outputStructure] of /** @type {const} */ ([
  ['messages', 'locale-modules'],
  ['messages-one-by-one', 'message-modules'],
])) {
  const outdir = here(`generated/${folder}`);
  await compile({ project: here('project.inlang'), outdir, strategy: ['baseLocale'], outputStructure });
  await endSentences(`${outdir}/messages`);
}
