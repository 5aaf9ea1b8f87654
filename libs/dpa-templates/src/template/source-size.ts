import { TemplateError } from './template-error.js';

/** In one clause: ten times what the longest of ours has. */
const MOST_TAGS = 500;
const DEEPEST_BLOCK = 20;

const tag = /\{\{~?\s*([#^/]|else\s*[^\s}~])?/g;

/**
 * Refuses what Handlebars' parser would take minutes for: its time grows with the square of the tags and of the depth.
 * Reads the source once, before the parser sees it.
 * @throws TemplateError
 */
export function refuseHeavySource(where: string, source: string): void {
  let [tags, depth] = [0, 0];
  for (const [, sign] of source.matchAll(tag)) {
    tags += 1;
    if (sign === '/') depth -= 1;
    else if (sign !== undefined) depth += 1;
    if (tags > MOST_TAGS) throw new TemplateError(where, `has more than ${String(MOST_TAGS)} placeholders and blocks`);
    if (depth > DEEPEST_BLOCK) throw new TemplateError(where, 'blocks stand too deep in blocks');
  }
}
