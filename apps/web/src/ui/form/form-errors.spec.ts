import { z } from 'zod';
import { validationMessage } from '../validation-message.js';
import { formErrors, inFormOrder } from './form-errors.js';

const schema = z.object({
  name: z.string().min(1),
  days: z.int().min(1).max(365),
  services: z.array(z.string()).min(1),
  contact: z.object({ email: z.email() }),
});
type Values = z.input<typeof schema>;

const good: Values = { name: 'Acme', days: 30, services: ['crm'], contact: { email: 'a@acme.example' } };
const errorsOf = (changes: object, more?: Parameters<typeof formErrors<Values>>[2]) =>
  formErrors(schema, { ...good, ...changes }, more);

beforeAll(() => z.config({ customError: validationMessage }));
afterAll(() => z.config({ customError: undefined }));

describe('what is wrong with a form', () => {
  it('is nothing when all is well', () => {
    expect(errorsOf({})).toEqual({});
  });

  it('is said of every field at once, the page’s own checks among them', () => {
    const check = ({ name }: Values): Record<string, string> => (name === '' ? {} : { name: 'Findes allerede' });
    expect(errorsOf({ days: -5, contact: { email: 'a' } }, { check })).toEqual({
      name: 'Findes allerede',
      days: 'Skriv 1 eller mere',
      'contact.email': 'Skriv en e-mailadresse, fx navn@firma.dk',
    });
  });

  it('is what the schema says where both have something to say', () => {
    expect(errorsOf({ name: '' }, { check: () => ({ name: 'Findes allerede' }) })).toEqual({ name: 'Udfyld feltet' });
  });

  it('sees blanks as nothing, as the API does', () => {
    expect(errorsOf({ name: '   ' })).toEqual({ name: 'Udfyld feltet' });
  });

  it('names what to choose or write where nothing is', () => {
    const emptyWords = { services: 'Vælg mindst én ydelse', days: 'Skriv antal dage' };
    expect(errorsOf({ services: [], days: '' }, { emptyWords })).toEqual(emptyWords);
    expect(errorsOf({ days: 400 }, { emptyWords })).toEqual({ days: 'Skriv 365 eller mindre' });
  });
});

it('lists fields as the page does, whatever found them wrong', () => {
  const labels = ['name', 'number', 'contacts', 'contacts.0.email'];
  expect(inFormOrder(['elsewhere', 'contacts.1.email', 'number', 'name'], labels)).toEqual([
    'name',
    'number',
    'contacts.1.email',
    'elsewhere',
  ]);
});
