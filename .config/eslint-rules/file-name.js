import path from 'node:path';

/** Words that say nothing about what is inside. */
const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'base', 'misc']);

/** Parts of a name are kebab-case; the router's file names may also carry `$param`, `_layout` and `__root`. */
const part = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const routePart = /^(\$[a-zA-Z]*|_{0,2}[a-z0-9]+(-[a-z0-9]+)*_?|\([a-z-]+\))$/;

/**
 * What is wrong with a path, as a message id and its data, or undefined.
 * @param {string} relative path from the repository root, with forward slashes
 */
export function namingFault(relative) {
  for (const segment of relative.split('/')) {
    const parts = segment.split('.').filter((text, at) => text !== '' || at > 0);
    const allowed = relative.startsWith('apps/web/src/') ? routePart : part;
    if (!parts.every((text) => part.test(text) || allowed.test(text))) return { messageId: 'kebab', data: { segment } };
    const word = parts.flatMap((text) => text.split('-')).find((text) => emptyWords.has(text));
    if (word) return { messageId: 'empty', data: { segment, word } };
  }
  return undefined;
}

/** Every file and folder name is kebab-case and names what is inside. */
export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: '"{{segment}}" is not kebab-case.',
      empty: '"{{segment}}": "{{word}}" says nothing about what is inside. Name the thing.',
    },
  },
  create: (context) => ({
    Program(node) {
      const fault = namingFault(path.relative(context.cwd, context.filename).split(path.sep).join('/'));
      if (fault) context.report({ node, loc: { line: 1, column: 0 }, ...fault });
    },
  }),
};
