import { agreementData, agreementDocument, type DocumentModel } from '#dpa-templates';
import { exampleAgreement } from '../../../../libs/dpa-templates/src/example/example-agreement.js';
import { withCertificate, type TrailEvent } from './certificate-pages.js';

const sha256 = 'ab'.repeat(32);
const at = (minute: number) => new Date(Date.UTC(2026, 2, 5, 9, minute));
const event = (minute: number, type: string, more: Partial<TrailEvent> = {}): TrailEvent => ({
  ...{ at: at(minute), type: `agreement.${type}`, signer: null, email: null, data: {} },
  ...more,
});
const signatures = [
  { party: 'controller', name: 'Åse Nørlund' },
  { party: 'processor', name: 'Jens Lund' },
] as const;
const verifyUrl = 'https://portal.example/verify';

const certified = (locale: 'da' | 'en', trail: readonly TrailEvent[]): DocumentModel =>
  withCertificate(agreementDocument(agreementData.parse(exampleAgreement(locale))), { trail, signatures, verifyUrl });
const rowsOf = ({ blocks }: DocumentModel): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.id === 'certificate-trail'
      ? block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))
      : [],
  );

describe('the certificate of a signed agreement', () => {
  it('tells in plain words how it came to be signed, in Danish time', () => {
    const bo = { signer: 'Bo Berg', email: 'bo@klinik.example' };
    const trail = [
      event(0, 'drafted'),
      event(1, 'sent', { data: { pdfSha256: sha256 } }),
      event(2, 'signer-invited', bo),
      event(3, 'viewed', bo),
      event(4, 'forwarded', { email: 'aase@klinik.example', data: { from: 'Bo Berg', to: 'Åse Nørlund' } }),
      event(5, 'reminded'),
      event(6, 'signed', { signer: 'Åse Nørlund', data: { party: 'controller', method: 'code' } }),
      event(7, 'signed', { data: { party: 'processor', method: 'mandate' } }),
    ];
    expect(rowsOf(certified('da', trail))).toEqual([
      ['5. marts 2026 kl. 10.01 CET', expect.stringMatching(new RegExp(`sendte aftalen til underskrift.*${sha256}`))],
      ['5. marts 2026 kl. 10.02 CET', 'Et personligt link blev sendt til Bo Berg (b…@klinik.example).'],
      ['5. marts 2026 kl. 10.03 CET', 'Aftalen blev åbnet med linket til Bo Berg (b…@klinik.example).'],
      [
        '5. marts 2026 kl. 10.04 CET',
        expect.stringContaining('Bo Berg gav aftalen videre til Åse Nørlund (a…@klinik.example).'),
      ],
      ['5. marts 2026 kl. 10.05 CET', 'En påmindelse blev sendt til underskriveren.'],
      [
        '5. marts 2026 kl. 10.06 CET',
        expect.stringMatching(/^Åse Nørlund bekræftede sin e-mail .* skrev under for .+\.$/),
      ],
      ['5. marts 2026 kl. 10.07 CET', expect.stringMatching(/automatisk under for .+ efter fuldmagt fra Jens Lund\.$/)],
    ]);
  });

  it('says of a person of the processor’s that it was a person', () => {
    const trail = [event(7, 'signed', { data: { party: 'processor', method: 'staff' } })];
    expect(rowsOf(certified('en', trail))[0]?.[1]).toMatch(/^Jens Lund signed for .+, signed in with two factors\.$/);
  });

  it('says what was asked for and answered before it was signed, and what was signed over', () => {
    const trail = [
      event(1, 'proposal-made'),
      event(2, 'proposal-decided'),
      event(3, 'signed-as-it-stood', { data: { count: 2 } }),
    ];
    expect(rowsOf(certified('da', trail)).map(([, told]) => told)).toEqual([
      expect.stringMatching(/ foreslog en ændring eller stillede et spørgsmål om aftalen\.$/),
      expect.stringMatching(/ svarede på et forslag eller spørgsmål\.$/),
      'Aftalen blev underskrevet, som den stod: 2 forslag eller spørgsmål var ikke besvaret og ændrer ikke teksten.',
    ]);
  });

  it('comes after the agreement, changes nothing of it, and says where anybody can look', () => {
    const model = agreementDocument(agreementData.parse(exampleAgreement('da')));
    const { blocks } = withCertificate(model, { trail: [], signatures, verifyUrl });
    expect(blocks.slice(0, model.blocks.length)).toEqual(model.blocks);
    expect(JSON.stringify(blocks.slice(model.blocks.length))).toContain(verifyUrl);
  });
});
