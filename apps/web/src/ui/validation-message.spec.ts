import { z } from 'zod';
import { validationMessage } from './validation-message.js';

const messageOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: validationMessage }).error?.issues[0]?.message;

describe('what a field says when it is refused', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['empty text', z.string().min(1), '', 'Udfyld feltet'],
    ['empty e-mail', z.email(), '', 'Udfyld feltet'],
    ['nothing at all', z.string(), undefined, 'Udfyld feltet'],
    ['short text', z.string().min(3), 'ab', 'Skriv mindst 3 tegn'],
    ['long text', z.string().max(1), 'ab', 'Skriv højst 1 tegn'],
    ['bad e-mail', z.email(), 'a@', 'Skriv en e-mailadresse, fx navn@firma.dk'],
    ['bad address', z.url(), 'x', 'Skriv en webadresse, fx https://firma.dk'],
    ['small number', z.number().min(5), 3, 'Skriv 5 eller mere'],
    ['large number', z.number().max(5), 9, 'Skriv 5 eller mindre'],
    ['one too few chosen', z.array(z.string()).min(1), [], 'Vælg mindst én'],
    ['too few chosen', z.array(z.string()).min(2), ['a'], 'Vælg mindst 2'],
    ['too many chosen', z.array(z.string()).max(1), ['a', 'b'], 'Vælg højst én'],
    ['unknown choice', z.enum(['a']), 'b', 'Vælg en af mulighederne'],
    ['a box that must be ticked', z.literal(true), false, 'Sæt kryds for at gå videre'],
    ['words for a number', z.number(), 'x', 'Skriv et helt tal'],
    ['half a number', z.int(), 1.5, 'Skriv et helt tal'],
    ['something else', z.string(), 1, 'Tjek feltet'],
  ])('%s', (_case, schema, value, message) => {
    expect(messageOf(schema, value)).toBe(message);
  });
});
