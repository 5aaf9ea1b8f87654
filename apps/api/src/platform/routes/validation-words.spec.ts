import { z } from 'zod';
import { validationWords } from './validation-words.js';

const firstIssue = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0];

describe('what a refused value is told', () => {
  it.each([
    ['nothing in a text', z.string().min(1), '', /mangler|skriv|udfyld/i],
    ['too short', z.string().min(12), 'kort', /12/],
    ['too long', z.string().max(3), 'lang', /3/],
    ['too small', z.int().min(5), 1, /5/],
    ['too large', z.int().max(5), 9, /5/],
    ['too few', z.array(z.int()).min(2), [1], /Vælg mindst 2/],
    ['too many', z.array(z.int()).max(1), [1, 2], /Vælg højst én/],
    ['no e-mail address', z.email(), 'x', /mail/i],
    ['none of the choices', z.enum(['da', 'en']), 'fr', /./],
    ['not there', z.object({ name: z.string() }), {}, /Udfyld/],
    ['null', z.array(z.string()), null, /Udfyld/],
    ['no number', z.int(), 'x', /helt tal/],
    ['another type', z.string(), 1, /Tjek/],
  ])('%s', (_, schema, value, words) => {
    const danish = validationWords(firstIssue(schema, value), 'da').detail;
    expect(danish).toMatch(words);
    expect(validationWords(firstIssue(schema, value), 'en').detail).not.toBe(danish);
  });

  it("is a rule's own words where it has them", () => {
    const rule = z.string().refine(() => false, { message: 'eight digits' });
    expect(validationWords(firstIssue(rule, 'x'), 'da')).toEqual({ code: 'custom', detail: 'eight digits' });
  });
});
