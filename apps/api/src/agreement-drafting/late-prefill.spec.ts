import { noPrefill } from '../annex-library/library-entry.js';
import { defaultContent } from './default-annexes.js';
import { withLatePrefill } from './late-prefill.js';

const before = { ...noPrefill, places: ['Odense'], dataSubjects: ['Patienter'] };
const content = defaultContent({
  ...{ locale: 'da', services: ['Journal'], subProcessors: [], address: 'Nåleskovvej 3', today: '2026-03-05' },
  authorisation: { mode: 'general', noticeDays: 30 },
  prefill: before,
});

describe('what the library has for services that came after a draft was begun', () => {
  it('is added behind what is written, and told by field', () => {
    const all = {
      ...{ places: ['Odense', 'Aarhus'], dataSubjects: ['Patienter', 'Ansatte'] },
      dataTypes: [{ name: 'Løn', category: 'ordinary' as const }],
      retention: [{ dataType: 'Løn', period: '5 år' }],
      measures: { version: '1 (2026-03-05)', items: [{ area: 'Løn', measure: 'Kun lønkontoret' }] },
    };
    const { content: filled, pieces } = withLatePrefill(content, all, before);
    expect(pieces).toEqual([
      { field: 'annexes.a.dataTypes', words: ['Løn'] },
      { field: 'annexes.a.dataSubjects', words: ['Ansatte'] },
      { field: 'annexes.c.retention', words: ['Løn: 5 år'] },
      { field: 'annexes.c.measures.items', words: ['Løn: Kun lønkontoret'] },
      { field: 'annexes.c.places', words: ['Aarhus'] },
    ]);
    expect(filled.annexes.a.dataSubjects).toEqual(['Patienter', 'Ansatte']);
    expect(filled.annexes.c.places).toEqual([...content.annexes.c.places, 'Aarhus']);
    expect(withLatePrefill(filled, all, before).pieces).toEqual([]);
  });

  it('is nothing that the draft was begun with: what staff took out stays out', () => {
    const without = { ...content, annexes: { ...content.annexes, c: { ...content.annexes.c, places: ['Kontoret'] } } };
    expect(withLatePrefill(without, before, before)).toEqual({ content: without, pieces: [] });
  });
});
