import type { Placeholder } from './staff-template.js';

/** What is written for a placeholder: itself, a choice by it, or a list of it. */
export function snippetOf({ path, kind }: Pick<Placeholder, 'path' | 'kind'>): string {
  if (kind === 'choice') return `{{#if ${path}}}\n\n{{else}}\n\n{{/if}}`;
  if (kind === 'list') return `{{#each ${path}}}\n- {{this}}\n{{/each}}`;
  return `{{${path}}}`;
}

/** `snippet` in place of what is marked. @returns the text, and where the cursor is after it */
export function inserted(text: string, marked: { start: number; end: number }, snippet: string) {
  return {
    text: text.slice(0, marked.start) + snippet + text.slice(marked.end),
    cursor: marked.start + snippet.length,
  };
}
