import { isRegistrationNumber, plainRegistrationNumber } from '#countries';
import { z } from 'zod';
import { accountAddress } from '../platform/email-address.js';
import { country } from '../platform/country.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';

const text = (most: number) => z.string().max(most).default('');

/** The form as it is sent; every field may be wrong, and comes back as it was typed. */
export const firstRunForm = z.strictObject({
  name: text(400),
  registrationNumber: text(100),
  address: text(600),
  country: text(10),
  email: text(400),
  website: text(600),
  ownerName: text(400),
  ownerEmail: text(400),
  password: text(2000),
  _csrf: text(100),
});
export type FirstRunForm = z.infer<typeof firstRunForm>;

const required = (most: number) => printable(oneLine(z.string().trim().min(1).max(most)));

/** As people write it: `firma.dk`. What names a scheme keeps it, to be looked at. */
const withScheme = (url: string): string => (/^[^:/]+\.[^:]+$/.test(url) ? `https://${url}` : url);

const answers = z.object({
  name: required(200),
  registrationNumber: required(40),
  address: required(300),
  country: z.string().trim().toUpperCase().pipe(country),
  email: accountAddress,
  website: z
    .string()
    .trim()
    .transform((url) => (url === '' ? null : withScheme(url)))
    .pipe(z.url({ protocol: /^https?$/ }).nullable()),
  ownerName: required(200),
  ownerEmail: accountAddress,
  password: z.string(),
});

const numbered = answers.pick({ registrationNumber: true, country: true });

/** What is asked before anything else can be done. */
export const firstRun = answers
  .overwrite((given) => ({
    ...given,
    registrationNumber: plainRegistrationNumber(given.registrationNumber, given.country),
  }))
  .refine(({ registrationNumber, country }) => isRegistrationNumber(registrationNumber, country), {
    path: ['registrationNumber'],
    message: 'is not a Danish CVR number: eight digits with a check digit',
  });

/** Looked at whatever else is wrong, so that nobody mends the form in rounds. */
export const isNumberWrong = (form: FirstRunForm): boolean => {
  const { data } = numbered.safeParse(form);
  if (!data) return false;
  return !isRegistrationNumber(plainRegistrationNumber(data.registrationNumber, data.country), data.country);
};
export type FirstRun = z.infer<typeof firstRun>;
