import { agreementData, type AgreementData } from './agreement-data.js';
import { missingFields } from './missing-fields.js';
import { contradictions, placesOf, transfersOf } from './places-and-transfers.js';
import { exampleAgreement } from '../example/example-agreement.js';

/** The example, with other places and another instruction; in B.1 a Danish host, a Swedish one behind it, an American. */
const withC = (places: readonly string[], transfers: string, locale: 'da' | 'en' = 'da'): AgreementData => {
  const example = exampleAgreement(locale);
  return agreementData.parse({
    ...example,
    annexes: { ...example.annexes, c: { ...example.annexes.c, places, transfers } },
  });
};
const own = 'Databehandlerens kontor, Nåleskovvej 3, 4291 Ruds Vedby, Danmark';
const fieldsOf = (data: AgreementData) => contradictions(data).map(({ field }) => field);

describe('annex C.5 and C.6 beside B.1', () => {
  it.each(['da', 'en'] as const)('agree in the example, and as they are written to begin with (%s)', (locale) => {
    const example = agreementData.parse(exampleAgreement(locale));
    expect(contradictions(example)).toEqual([]);
    const { subProcessors } = example.annexes.b;
    const filled = withC(placesOf(subProcessors, locale), transfersOf(subProcessors, locale), locale);
    expect(contradictions(filled)).toEqual([]);
    expect(missingFields(filled)).toEqual([]);
  });

  it('begin with every company of the chain, and an instruction for those outside the EEA', () => {
    const { subProcessors } = agreementData.parse(exampleAgreement('da')).annexes.b;
    expect(placesOf(subProcessors, 'da')).toEqual([
      'Nordlys Drift A/S, Serverhaven 4, 8800 Viborg, Danmark',
      'Fjällsäker Backup AB, Provgatan 8, 211 20 Malmö, Sverige',
      'Textbridge Examples Inc., 100 Sample Street, Wilmington, DE 19801, USA',
    ]);
    expect(transfersOf(subProcessors, 'da')).toContain(
      'Textbridge Examples Inc. (USA): Udsendelse af sms-påmindelser. Overførselsgrundlag: EU-Kommissionens standardkontraktbestemmelser (artikel 46, stk. 2, litra c).',
    );
    expect(transfersOf(subProcessors, 'da')).not.toContain('Nordlys');
    expect(transfersOf(subProcessors.slice(0, 1), 'da')).toBe('');
  });

  it('tell a place that is not allowed and a transfer without an instruction, each with the remedy', () => {
    expect(contradictions(withC([own], ''))).toEqual([
      {
        field: 'annexes.c.places',
        label:
          'C.5 Behandlingssteder: Nordlys Drift A/S (Danmark) står i B.1, men ikke blandt stederne. Tilføj stedet, eller ret registeret.',
      },
      { field: 'annexes.c.places', label: expect.stringContaining('Fjällsäker Backup AB (Sverige)') },
      { field: 'annexes.c.places', label: expect.stringContaining('Textbridge Examples Inc. (USA)') },
      { field: 'annexes.c.transfers', label: expect.stringContaining('ingen instruks om overførsel') },
    ]);
    expect(contradictions(withC([own], ''), 'en').at(-1)?.label).toBe(
      'C.6 Transfers: Textbridge Examples Inc. (United States) is in B.1, but no instruction on transfers is given. Write what may be transferred and on which basis, or correct the register.',
    );
  });

  it.each<[string, readonly string[], string, string[]]>([
    ['areas', ['Datacentre i Danmark og Sverige', 'USA'], 'Til USA', []],
    ['the EEA, and a name', ['EU/EØS', 'Textbridge Examples Inc.'], 'Textbridge Examples Inc. alene', []],
    ['a pointer to B.1', ['Stederne i bilag B.1'], 'De virksomheder, der er nævnt i bilag B.1', []],
    ['the EEA for a company outside it', ['EU/EØS'], 'Til USA', ['annexes.c.places']],
    ['an address in the same country', [own, 'Malmö, Sverige', 'USA'], 'Til USA', ['annexes.c.places']],
    ['another country', ['EU/EØS', 'USA'], 'Til Indien', ['annexes.c.transfers']],
    ['a word that only begins alike', ['EU/EØS', 'USAs'], 'Til USA', ['annexes.c.places']],
    ['nothing: that is missing, not a contradiction', [], 'Til USA', []],
  ])('may be %s', (_what, places, transfers, fields) => {
    expect(fieldsOf(withC(places, transfers))).toEqual(fields);
  });
});

describe('annex B.2 beside B.1', () => {
  const withLonger = (...longerNotice: { name: string; days: number }[]): AgreementData => {
    const { annexes, ...example } = exampleAgreement('da');
    const authorisation = { mode: 'general' as const, noticeDays: 30 };
    return agreementData.parse({
      ...example,
      choices: { ...example.choices, authorisation },
      annexes: { ...annexes, b: { ...annexes.b, longerNotice } },
    });
  };

  it('may give a company of the chain longer, however its name is cased', () => {
    const longer = [
      { name: 'nordlys drift a/s ', days: 31 },
      { name: 'Fjällsäker Backup AB', days: 90 },
    ];
    expect(contradictions(withLonger(...longer))).toEqual([]);
  });

  it('names a company that is not in B.1, and a notice that is not longer', () => {
    const longer = [
      { name: 'Ukendt ApS', days: 90 },
      { name: 'Nordlys Drift A/S', days: 30 },
    ];
    expect(contradictions(withLonger(...longer))).toEqual([
      {
        field: 'annexes.longerNotice[0].name',
        label: 'B.2 Længere varsel: Ukendt ApS står ikke i B.1. Vælg en af virksomhederne i B.1, eller fjern linjen.',
      },
      {
        field: 'annexes.longerNotice[1].days',
        label: expect.stringContaining(
          '30 dage for Nordlys Drift A/S er ikke længere end det almindelige varsel på 30 dage',
        ),
      },
    ]);
  });
});
