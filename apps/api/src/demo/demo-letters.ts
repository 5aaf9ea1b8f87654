import type { InquiryForm } from '../inquiry-intake/inquiry-form.js';

type Act =
  | 'submit'
  | 'confirm'
  | 'decide'
  | 'route'
  | 'dismiss'
  | 'acknowledge'
  | 'start'
  | 'close'
  | 'answer'
  | 'refuse'
  | 'extend'
  | 'pause'
  | 'giveBack';

/** One made-up inquiry: what was written, whose it is, what became of it. */
export type DemoLetter = {
  readonly form: Omit<InquiryForm, 'website'>;
  /** A key of demo-data.ts, or `house`. */
  readonly to: string;
  readonly story: readonly (readonly [daysAgo: number, act: Act])[];
  /** What the controller says: answer, reasons or note. */
  readonly reply: string;
};

const letter = (
  name: string,
  organisation: string,
  message: string,
  more: Pick<DemoLetter, 'to' | 'story'> & Partial<InquiryForm> & { readonly reply?: string },
): DemoLetter => {
  const { to, story, reply = '', ...form } = more;
  const mailbox = name.toLowerCase().replaceAll('ø', 'oe').replaceAll('æ', 'ae').replaceAll('å', 'aa');
  return {
    form: {
      organisation,
      message,
      name,
      type: 'access',
      concerns: 'self',
      email: `${mailbox.replaceAll(/[^a-z]+/g, '.')}@post.example`,
      phone: '',
      ...form,
    },
    to,
    story,
    reply,
  };
};

const arrived = (daysAgo: number) =>
  [
    [daysAgo, 'submit'],
    [daysAgo, 'confirm'],
  ] as const;

/** All fictional: one for every state an inquiry can be in. */
export const demoLetters: readonly DemoLetter[] = [
  letter('Signe Holst', 'Nordlys Tandklinik', 'Jeg vil gerne se, hvad I har gemt om mig og mine besøg.', {
    to: 'nordlys',
    story: [...arrived(52), [51, 'route'], [50, 'acknowledge'], [49, 'start'], [40, 'answer'], [38, 'close']],
    reply:
      'Kære Signe\n\nVi har gemt dit navn, din adresse, dit telefonnummer og dine 7 besøg siden 2021. Oplysningerne bruges til din behandling og til påmindelser. Du kan hente en kopi hos os.\n\nVenlig hilsen\nNordlys Tandklinik',
  }),
  letter('Bent Friis', 'Nordlys Tandklinik i Roskilde', 'Slet alt, hvad I har om mig.', {
    to: 'nordlys',
    type: 'erasure',
    story: [...arrived(30), [29, 'route'], [28, 'acknowledge'], [20, 'refuse']],
    reply:
      'Vi skal efter journalføringsreglerne gemme din journal i mindst 5 år efter det sidste besøg. Vi har slettet dit nummer til påmindelser.',
  }),
  letter('Olga Nissen', 'Nordlys Tandklinik', 'Min adresse er forkert. Jeg bor nu på Algade 22.', {
    to: 'nordlys',
    type: 'rectification',
    story: [...arrived(9), [8, 'route'], [7, 'acknowledge']],
  }),
  letter('Tom Berg', 'Nordlys tandlæge', 'Jeg vil ikke have flere reklamer om tandblegning.', {
    to: 'nordlys',
    type: 'objection',
    story: [...arrived(3), [2, 'route']],
  }),
  letter('Lise Krag', 'Nordlys Tandklinik', 'Jeg fortryder, at I må dele mine billeder.', {
    to: 'nordlys',
    type: 'withdrawal',
    story: [...arrived(27), [26, 'route'], [25, 'acknowledge'], [24, 'start']],
  }),
  letter('Hanne Dahl', 'Kystby Kommune', 'Jeg vil se alt, hvad borgerservice har registreret om min sag siden 2018.', {
    to: 'kystkommune',
    story: [...arrived(36), [35, 'route'], [34, 'acknowledge'], [30, 'start'], [12, 'extend']],
    reply:
      'Din anmodning omfatter otte år og flere fagsystemer. Vi har derfor brug for to måneder mere til at finde det hele.',
  }),
  letter('Jens Jensen', 'Kommunen i Nykøbing Sjælland', 'Hvad har I om mig i jeres booking?', {
    to: 'kystkommune',
    story: [...arrived(14), [13, 'route'], [12, 'acknowledge'], [11, 'pause']],
    reply:
      'Vi har flere med samme navn. Skriv, hvornår du sidst bestilte en tid hos os, eller hvilken e-mail du brugte.',
  }),
  letter(
    'Maja Lund',
    'Kystby Kommune',
    'Et system har afvist min ansøgning om plads. Jeg vil have et menneske til at se på den.',
    {
      to: 'kystkommune',
      type: 'automated-decision',
      story: [...arrived(6), [5, 'route']],
    },
  ),
  letter('Peter Noor', 'Lindholm advokater', 'Min far døde sidste år. Hvad har I gemt om ham?', {
    to: 'lindholm',
    concerns: 'deceased',
    story: [...arrived(18), [17, 'route'], [16, 'acknowledge'], [10, 'answer']],
    reply: 'Vi har afsluttet sagen om din far og opbevarer den i ti år. En kopi er på vej til dig med posten.',
  }),
  letter('Emma Walsh', 'Northwind Fitness', 'Please send me my training history as a file.', {
    to: 'northwind',
    type: 'portability',
    story: [...arrived(11), [10, 'route']],
  }),
  letter('Kaj Hybel', 'Flex4Business', 'Jeg vil ikke have jeres nyhedsbrev mere.', {
    to: 'house',
    type: 'withdrawal',
    story: [...arrived(7), [6, 'route'], [6, 'acknowledge'], [5, 'answer']],
    reply: 'Du er meldt fra nyhedsbrevet. Vi har slettet din adresse.',
  }),
  letter('Rosa Vind', 'Fjeldsted', 'I bruger mit private nummer. Stop med det, mens I undersøger det.', {
    to: 'solvang',
    type: 'restriction',
    story: [...arrived(5), [4, 'route'], [2, 'giveBack']],
    reply: 'Rosa Vind er ikke medlem hos os. Det lyder som en byggevirksomhed.',
  }),
  letter('Anders Bo', 'Bageren på torvet', 'Hvad ved I om mig?', {
    to: 'house',
    story: [...arrived(8), [7, 'dismiss']],
  }),
  letter(
    'Nadia Kahn',
    'Havnens Cykelværksted i Nyborg',
    'Jeg vil gerne have slettet min konto. Jeg bestilte via FlexBooking.',
    {
      to: 'havn',
      type: 'erasure',
      story: [...arrived(2), [1, 'decide']],
    },
  ),
  letter(
    'Ulla Sten',
    'Birkelund Efterskole, CVR 99205911',
    'Min søn gik på skolen i 2022. Hvilke billeder har I af ham?',
    {
      to: 'birkelund',
      phone: '20 30 40 50',
      story: [...arrived(1)],
    },
  ),
  letter('Ib Mortensen', 'Jeg ved det ikke', 'Nogen sender mig sms om en tid, jeg ikke har bestilt. Jeg er sur.', {
    to: 'havn',
    type: 'complaint',
    story: [...arrived(1)],
  }),
  letter('Vera Toft', 'Foreningen Solvang', 'Hvordan får jeg svar?', {
    to: 'solvang',
    type: 'other',
    story: [[1, 'submit']],
  }),
];
