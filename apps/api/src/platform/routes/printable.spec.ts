import { z } from 'zod';
import { printable } from './printable.js';
import { validationWords } from './validation-words.js';

const order = printable(
  z.strictObject({ name: z.string(), contacts: z.array(z.strictObject({ name: z.string(), phone: z.null() })) }),
);
const faultsOf = (value: unknown) =>
  order.safeParse(value).error?.issues.map((issue) => [issue.path.join('.'), validationWords(issue, 'en')]);

describe('an input that will stand in a document', () => {
  it('is taken as it is when every text can be drawn', () => {
    const given = { name: 'Ærø Ævis A/S, Αθήνα, Łódź', contacts: [{ name: 'Åse\nØrum', phone: null }] };
    expect(order.parse(given)).toEqual(given);
  });

  it('is told each text that can not, at its own path, with the characters', () => {
    const characters = (list: string) => ({ code: 'unprintable', detail: expect.stringContaining(`: ${list}.`) });
    expect(
      faultsOf({
        name: '王 A/S',
        contacts: [
          { name: 'Bo', phone: null },
          { name: '👑 Ada 明', phone: null },
        ],
      }),
    ).toEqual([
      ['name', characters('王')],
      ['contacts.1.name', characters('👑 明')],
    ]);
  });

  it('is told of few characters only, however many there are', () => {
    const many = String.fromCodePoint(...Array.from({ length: 150 }, (_, at) => 0x4e00 + at));
    expect(JSON.stringify(faultsOf({ name: many, contacts: [] })).length).toBeLessThan(250);
  });
});
