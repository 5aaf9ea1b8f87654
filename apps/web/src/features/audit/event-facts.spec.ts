import { eventFacts } from './event-facts.js';

describe('what an event says', () => {
  it.each<[string, Record<string, unknown>, [string, string][]]>([
    ['nothing', {}, []],
    [
      'plain fields',
      { reference: 'DPA-1', version: 2 },
      [
        ['Nummer', 'DPA-1'],
        ['Version', '2'],
      ],
    ],
    ['only what changed', { before: { name: 'A', email: 'x' }, after: { name: 'B', email: 'x' } }, [['Navn', 'A → B']]],
    ['a change of a single value', { before: 'open', after: 'closed' }, [['Status', 'open → closed']]],
    ['a new thing', { after: { name: 'B' } }, [['Navn', 'B']]],
    ['a first version', { before: null, after: { name: 'B' } }, [['Navn', 'B']]],
    ['a value that went', { before: { phone: '12' }, after: { phone: null } }, [['Telefon', '12 → Intet']]],
    ['things in things', { after: { contacts: [{ name: 'K' }] } }, [['Kontakter · 1 · Navn', 'K']]],
    [
      'lists',
      { roles: ['admin', 'viewer'], mails: [] },
      [
        ['Roller', 'admin, viewer'],
        ['Mails', 'Intet'],
      ],
    ],
    ['yes and no', { open: false }, [['Adgang', 'Nej']]],
    [
      'instants and days',
      { at: '2026-03-05T09:00:00.000Z', dueOn: '2026-04-05' },
      [
        ['Tidspunkt', '5. marts 2026 kl. 10.00'],
        ['Frist', '5. april 2026'],
      ],
    ],
    ['a field without a word', { somethingNew: 1 }, [['somethingNew', '1']]],
  ])('%s', (_name, data, facts) => {
    expect(eventFacts(data).map(({ name, value }) => [name, value])).toEqual(facts);
  });
});
