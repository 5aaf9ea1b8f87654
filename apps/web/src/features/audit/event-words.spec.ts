import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { customerGroups, eventGroups, eventWords } from './event-words.js';

const api = new URL('../../../../api/src/', import.meta.url).pathname;
const files = globSync('**/*.events.ts', { cwd: api });

/** The kinds that a feature declares, as its module exports them. */
async function kindsOf(file: string): Promise<string[]> {
  const declared: Record<string, unknown> = await import(path.join(api, file));
  return Object.values(declared).flatMap((value) =>
    typeof value === 'object' && value !== null && 'type' in value && 'subject' in value ? [String(value.type)] : [],
  );
}

describe('the words for what happened', () => {
  it.each(files)('has a sentence and a group for every kind in %s', async (file) => {
    const kinds = await kindsOf(file);
    expect(kinds.length).toBeGreaterThanOrEqual(1);
    expect(readFileSync(path.join(api, file), 'utf8')).toContain('defineEvent');
    expect(kinds.filter((kind) => !eventWords[kind])).toEqual([]);
    expect(kinds.filter((kind) => !Object.keys(eventGroups).some((group) => kind.startsWith(group)))).toEqual([]);
  });

  it('differ from kind to kind', () => {
    const sentences = Object.values(eventWords).map((word) => word());
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('what a customer may look for in its ledger', () => {
  it('has a word', () => {
    expect(customerGroups.filter((group) => !eventGroups[group] && !eventWords[group])).toEqual([]);
  });

  it.each([
    'campaign',
    'annex-library',
    'staff',
    'job',
    'template',
    'policy',
    'processor-profile',
    'portal',
    'service',
  ])('is nothing of the vendor alone: %s', (group) => {
    expect(customerGroups).not.toContain(group);
  });
});
