import { z } from 'zod';
import { oneLine } from './one-line.js';
import { validationWords } from './validation-words.js';

const customer = oneLine(
  z.strictObject({ name: z.string().trim(), contacts: z.array(z.object({ name: z.string() })), about: z.string() }),
  ['about'],
);
const faultsOf = (value: unknown) =>
  customer.safeParse(value).error?.issues.map((issue) => [issue.path.join('.'), validationWords(issue, 'en')]);

describe('an input on one line', () => {
  it('is taken as it is, with several lines where it may have them', () => {
    const given = { name: ' Ærø ÆVIS\u00a0A/S\n', contacts: [{ name: 'Åse' }], about: 'Et\nTo' };
    expect(customer.parse(given)).toEqual({ ...given, name: 'Ærø ÆVIS\u00a0A/S' });
  });

  it.each(['\n', '\r', '\r\n', '\t', '\u0007', '\u007f', '\u0085', '\u2028', '\u2029'])(
    'is refused with %j, at the path of its text',
    (sign) => {
      const words = { code: 'line_break', detail: 'Write it on one line' };
      expect(faultsOf({ name: `A${sign}S`, contacts: [{ name: 'Bo' }, { name: `Å${sign}se` }], about: '' })).toEqual([
        ['name', words],
        ['contacts.1.name', words],
      ]);
    },
  );
});
