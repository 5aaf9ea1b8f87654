import { z } from 'zod';
import { agreementData, type AgreementDataInput } from './agreement-data.js';
import { exampleAgreement } from '../example/example-agreement.js';

const example = exampleAgreement('en');
const { choices, annexes } = example;

it('fills in what is usual', () => {
  expect(agreementData.parse(example)).toMatchObject({
    supervisoryAuthority: 'Datatilsynet',
    choices: { governingCountry: 'DK' },
    processor: { accent: '#0F5C6E' },
  });
});

it('accepts a draft in which every text is empty', () => {
  const empty: unknown = JSON.parse(
    JSON.stringify(example, (key, value: unknown) =>
      typeof value === 'string' && !['locale', 'createdAt', 'mode', 'atEnd', 'category'].includes(key) ? '' : value,
    ),
  );
  expect(agreementData.safeParse(empty).success).toBe(true);
});

it.each<[string, object]>([
  ['an unknown key', { price: 1 }],
  ['another language', { locale: 'de' }],
  ['version 0', { version: 0 }],
  ['a date without a time', { createdAt: '2026-03-05' }],
  ['a breach period beyond the controller’s own 72 hours', { choices: { ...choices, breachNotificationHours: 73 } }],
  ['no breach period', { choices: { ...choices, breachNotificationHours: 0 } }],
  ['half a day', { choices: { ...choices, authorisation: { mode: 'general', noticeDays: 0.5 } } }],
  ['both deletion and return', { choices: { ...choices, atEnd: 'both' } }],
  [
    'an unknown category',
    { annexes: { ...annexes, a: { ...annexes.a, dataTypes: [{ name: 'x', category: 'secret' }] } } },
  ],
  ['a colour that is none', { processor: { ...example.processor, accent: 'red' } }],
  ['a text without end', { mainAgreement: 'x'.repeat(20_001) }],
])('refuses %s', (_what, changes) => {
  expect(agreementData.safeParse({ ...example, ...changes }).success).toBe(false);
});

it('refuses an unknown key deep in the chain of sub-processors', () => {
  const [first] = annexes.b.subProcessors;
  const chain = (extra: object): unknown => ({
    ...example,
    annexes: {
      ...annexes,
      b: { subProcessors: [{ ...first, chain: [{ ...first, chain: [{ ...first, chain: [], ...extra }] }] }] },
    },
  });
  expect(agreementData.safeParse(chain({})).success).toBe(true);
  expect(agreementData.safeParse(chain({ secret: 'x' })).success).toBe(false);
});

it('cleans texts on the way in', () => {
  const input: AgreementDataInput = { ...example, mainAgreement: ' A\u030Arhus\r\n\u202Ex ' };
  expect(agreementData.parse(input).mainAgreement).toBe('\u00C5rhus\nx');
});

it('can be described as JSON Schema, for forms and the API', () => {
  expect(z.toJSONSchema(agreementData, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false });
});
