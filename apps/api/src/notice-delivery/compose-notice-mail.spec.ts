import { readFileSync } from 'node:fs';
import { renderMailHtml, renderMailText } from '../mail/mail-rendering.js';
import { fillMail } from '../mail/mail-template.js';
import { composeNoticeMail, type NoticeLetter } from './compose-notice-mail.js';

const letter: NoticeLetter = {
  ...{ locale: 'da', customer: 'Acme A/S', vendor: 'Flex4Business ApS', kind: 'add', company: 'Nordisk Drift ApS' },
  ...{
    replaced: null,
    explanation: 'Vi flytter driften.',
    effectiveOn: '2026-03-20',
    needsApproval: null,
    transfers: [],
  },
  ...{ noticeDays: 30, late: false, agreed: true },
  ...{ vendorEmail: 'svar@flex.example', hasDecider: true, hasUsers: true },
  facts: {
    ...{ legalName: 'Nordisk Drift ApS', registrationNumber: '12345678', address: 'Vej 1', country: 'US' },
    contact: { name: 'Dan', email: 'dan@drift.example' },
    purpose: { da: 'Drift af servere', en: 'Server operation' },
    dataCategories: { da: ['Navne', 'E-mail'], en: ['Names', 'E-mail'] },
    ...{ serviceIds: [], transferMechanism: 'dpf' },
  },
};
const SENT = new Date('2026-03-05T09:00:00Z');

/** The mail as the reader gets it: as text, and the words of its HTML. */
function mailOf(changes: Partial<NoticeLetter>) {
  const told = { ...letter, ...changes };
  const source = readFileSync(
    new URL(`../mail/templates/sub-processor-notice.${told.locale}.hbs`, import.meta.url),
    'utf8',
  );
  const mail = fillMail(source, { ...composeNoticeMail(told, SENT), name: 'Karen', url: 'https://portal.test/app' });
  const sender = { name: 'Flex4Business ApS', address: 'Vej 1', email: 'mail@flex.example', accent: '#0f5c6e' };
  const frame = { locale: told.locale, sender, footer: '' };
  return { subject: mail.subject, text: renderMailText(mail, frame), html: renderMailHtml(mail, frame) };
}

describe("a notice's mail", () => {
  it.each([
    [
      'da',
      [
        ...['Navn: Nordisk Drift ApS', 'Registreringsnummer: 12345678', 'Adresse: Vej 1', 'Land: USA'],
        ...['Kontakt: Dan, dan@drift.example', 'Opgave: Drift af servere', 'Personoplysninger: Navne, E-mail'],
      ],
      'Overførsel til tredjelande: EU-U.S. Data Privacy Framework (artikel 45)',
    ],
    [
      'en',
      [
        ...['Name: Nordisk Drift ApS', 'Registration number: 12345678', 'Address: Vej 1', 'Country: United States'],
        ...['Contact: Dan, dan@drift.example', 'What it does: Server operation'],
      ],
      'Personal data: Names, E-mail',
    ],
  ] as const)('says who the company is, in HTML and as text (%s)', (locale, lines, last) => {
    const { text, html } = mailOf({ locale });
    for (const line of [...lines, last]) {
      expect(text).toContain(`- ${line}`);
      expect(html).toContain(`>${line}</li>`);
    }
  });

  it.each([
    [{}, ['indsigelse til og med den 4. april 2026.', 'tidligst fra den 5. april 2026.']],
    [{ effectiveOn: '2026-06-01' }, ['indsigelse til og med den 4. april 2026.', 'tidligst fra den 1. juni 2026.']],
    [
      { needsApproval: 'specific' as const },
      ['godkende ændringen eller gøre indsigelse til og med den 4. april 2026.', 'tidligst fra den 20. marts 2026.'],
    ],
    [
      { locale: 'en' as const },
      ['You can object until the end of 4 April 2026.', 'not before 5 April 2026.', 'The period is 30 days'],
    ],
  ])('names the last day to object and the first on which the change can hold: %j', (changes, sentences) => {
    for (const sentence of sentences) expect(mailOf(changes).text).toContain(sentence);
  });

  it.each([
    [{}, '5. april 2026', '20. marts 2026'],
    [{ kind: 'replace' as const, replaced: 'Gammel ApS' }, '5. april 2026', '20. marts 2026'],
    [{ kind: 'change' as const }, '5. april 2026', '20. marts 2026'],
    [{ effectiveOn: '2026-06-01' }, '1. juni 2026', '5. april 2026'],
    [{ kind: 'end' as const }, '20. marts 2026', '5. april 2026'],
    [{ needsApproval: 'specific' as const }, '20. marts 2026', '5. april 2026'],
    [{ needsApproval: 'specific' as const, effectiveOn: '2026-02-01', late: true }, '5. marts 2026', 'februar'],
    [{ locale: 'en' as const }, '5 April 2026', '20 March 2026'],
  ])(
    'names one day from which the change holds for this customer, in the subject as in the words: %j',
    (changes, day, other) => {
      const { subject, text } = mailOf(changes);
      expect(subject).toContain(day);
      expect(text.split('\n\n').slice(0, 3).join(' ')).toContain(day);
      expect(`${subject} ${text}`).not.toContain(other);
    },
  );

  it.each([
    [{}, 'Vil I gøre indsigelse, så skriv til svar@flex.example'],
    [
      { needsApproval: 'specific' as const },
      'Vil I godkende ændringen eller gøre indsigelse, så skriv til svar@flex.example',
    ],
    [{ locale: 'en' as const }, 'To object, write to svar@flex.example'],
  ])('names the way to object by mail where nobody can answer in the portal: %j', (changes, sentence) => {
    const link = 'https://portal.test/app';
    expect(mailOf(changes).text).not.toContain('svar@flex.example');
    const mute = mailOf({ ...changes, hasDecider: false }).text;
    expect(mute).toContain(sentence);
    expect(mute).toContain(link);
    const closed = mailOf({ ...changes, hasDecider: false, hasUsers: false }).text;
    expect(closed).toContain(sentence);
    expect(closed).not.toContain(link);
  });

  it.each([
    ['da', 'Jeres databehandleraftale er ikke trådt i kraft endnu.'],
    ['en', 'Your data processing agreement is not in force yet.'],
  ] as const)('says so to who has no agreement in force, and to nobody else (%s)', (locale, sentence) => {
    expect(mailOf({ locale, agreed: false }).text).toContain(sentence);
    expect(mailOf({ locale }).text).not.toContain(sentence);
  });

  it.each([
    [
      'da',
      [
        'Ændringen fører personoplysninger ud af EU/EØS. Land: USA (Nordisk Drift ApS). Grundlag: Standardkontraktbestemmelser (artikel 46). Det kræver jeres instruks',
        'Jeres godkendelse er den instruks.',
        'Ændringen gælder først for jer, når I har godkendt den',
        'Godkender I den ikke, søger vi en anden løsning sammen med jer',
      ],
      'Hører vi ikke fra jer',
    ],
    [
      'en',
      [
        'The change takes personal data out of the EU/EEA. Country: United States (Nordisk Drift ApS). Basis: Standard contractual clauses (Article 46). That needs your instruction',
        'Your approval is that instruction.',
        'The change does not apply to you until you have approved it',
        'If you do not approve it, we look for another solution together with you',
      ],
      'If we do not hear from you',
    ],
  ] as const)(
    'asks for an instruction on a transfer, and never takes silence for one (%s)',
    (locale, sentences, silent) => {
      const transfer = { subProcessorId: 's1', company: 'Nordisk Drift ApS', country: 'US', mechanism: 'scc' as const };
      const { text } = mailOf({ locale, needsApproval: 'transfer', transfers: [transfer] });
      for (const sentence of sentences) expect(text).toContain(sentence);
      expect(text).not.toContain(silent);
      expect(mailOf({ locale }).text).toContain(silent);
    },
  );

  it('asks nothing, and repeats no facts, when a company goes', () => {
    const { text } = mailOf({ kind: 'end' });
    expect(text).toContain('I behøver ikke gøre noget.');
    expect(text).not.toContain('4. april');
    expect(text).not.toContain('Land:');
  });
});
