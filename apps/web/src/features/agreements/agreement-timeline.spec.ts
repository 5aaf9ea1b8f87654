import { timelineOf } from './agreement-timeline.js';

const event = (type: string, actor = 'Asta Holm', minute = 0) => ({
  at: `2026-03-05T10:0${minute}:00.000Z`,
  type,
  actor,
  party: null,
  signer: null,
  mailbox: null,
});

it('shows the newest first, with names for who has no account', () => {
  const shown = timelineOf([
    event('agreement.drafted'),
    event('agreement.viewed', 'signer', 1),
    event('agreement.entered-into-force', 'job', 2),
  ]);
  expect(shown.map(({ title, actor }) => [title, actor])).toEqual([
    ['Forseglet og trådt i kraft', 'Systemet'],
    ['Aftalen åbnet', 'Via linket til underskrift'],
    ['Kladden blev oprettet', 'Asta Holm'],
  ]);
});

it('shows one sitting of saves once, and another person’s apart', () => {
  const shown = timelineOf([
    event('agreement.changed', 'Asta Holm', 1),
    event('agreement.changed', 'Asta Holm', 2),
    event('agreement.changed', 'Bo Lind', 3),
  ]);
  expect(shown.map(({ at, actor }) => [at.slice(14, 16), actor])).toEqual([
    ['03', 'Bo Lind'],
    ['02', 'Asta Holm'],
  ]);
});

it('says for whom each signature is, and by whom', () => {
  const signature = (party: 'controller' | 'processor', name: string, method: 'code' | 'mandate') => ({
    ...{ party, name, method, title: '', statements: [], signerId: null, registrationNumber: '' },
    ...{ traceKeptUntil: null, mandate: null },
    signedAt: '2026-03-05T10:01:00.000Z',
  });
  const shown = timelineOf(
    [
      { ...event('agreement.signed', 'signer', 1), party: 'controller', signer: 'Åse Nørlund' },
      { ...event('agreement.signed', 'signer', 1), party: 'controller', signer: 'Bo Berg' },
      { ...event('agreement.signed', 'job', 2), party: 'processor' },
    ],
    [
      signature('controller', 'Åse Nørlund', 'code'),
      signature('controller', 'Bo Berg', 'code'),
      signature('processor', 'Jens Dam', 'mandate'),
    ],
  );
  expect(shown.map(({ title, actor }) => [title, actor])).toEqual([
    ['Underskrevet for jer', 'Jens Dam, efter fuldmagt'],
    ['Underskrevet for kunden', 'Bo Berg'],
    ['Underskrevet for kunden', 'Åse Nørlund'],
  ]);
});

it('says which of the signers it concerns', () => {
  const [shown] = timelineOf([{ ...event('agreement.viewed', 'signer'), signer: 'Bo Berg' }]);
  expect(shown?.title).toBe('Aftalen åbnet: Bo Berg');
});

it('names what it does not know instead of hiding it', () => {
  expect(timelineOf([event('agreement.sealed-again')])[0]?.title).toContain('agreement.sealed-again');
});

it('names who had a signer’s place then, with the masked address', () => {
  const invited = { ...event('agreement.signer-invited'), signer: 'Bo Berg', mailbox: 'b…@klinik.example' };
  expect(timelineOf([invited])[0]?.title).toBe('Link sendt: Bo Berg (b…@klinik.example)');
});
