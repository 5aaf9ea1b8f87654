import { z } from 'zod';
import * as m from '#messages';
import type { Block, DocumentModel } from '#dpa-templates';
import { writtenMoment } from '../platform/danish-days.js';
import { maskedEmail } from '../platform/masked-email.js';
import type { SignatureFacts } from './signed-document.js';

/** An audit event of an agreement; `signer` and `email` are of the one it concerned then, where that is known. */
export const trailEvent = z.object({
  at: z.date(),
  type: z.string(),
  signer: z.string().nullable(),
  email: z.string().nullable(),
  data: z.object({
    pdfSha256: z.string().optional(),
    party: z.enum(['controller', 'processor']).optional(),
    method: z.enum(['code', 'mandate', 'staff']).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    count: z.number().optional(),
  }),
});
export type TrailEvent = z.infer<typeof trailEvent>;

export type Certified = {
  readonly trail: readonly TrailEvent[];
  /** The log knows the processor's by its part only. */
  readonly signatures: readonly Pick<SignatureFacts, 'party' | 'name'>[];
  /** Address of the page that checks a file. */
  readonly verifyUrl: string;
};

type Known = Pick<Certified, 'signatures'> & { readonly parties: Readonly<Record<'controller' | 'processor', string>> };
type Words = { readonly locale: 'da' | 'en' };

/**
 * The sealed document's last pages: how it came to be signed, in plain words, from the audit log. Information; what was
 * signed is the agreement before it.
 */
export function withCertificate(model: DocumentModel, { trail, signatures, verifyUrl }: Certified): DocumentModel {
  const { locale, reference } = model;
  const at = { locale };
  const boxes = model.blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []));
  const nameOf = (field: string) => boxes.find((box) => box.field.startsWith(field))?.name ?? '';
  const parties = { controller: nameOf('controller'), processor: nameOf('processor') };
  const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, content: [{ text }] });
  const rows = trail.flatMap((event) => {
    const told = inWords(event, { signatures, parties }, at);
    return told === null ? [] : [[[{ text: writtenMoment(event.at, locale) }], [{ text: told }]]];
  });
  const pages: Block[] = [
    { kind: 'page-break', id: 'certificate-break' },
    { kind: 'heading', id: 'certificate', level: 1, text: m.signing_certificate_title({}, at) },
    paragraph('certificate-lead', m.signing_certificate_lead({ reference }, at)),
    {
      kind: 'table',
      id: 'certificate-trail',
      caption: m.signing_certificate_trail({}, at),
      columns: [
        { label: m.signing_certificate_when({}, at), width: 0.36 },
        { label: m.signing_certificate_what({}, at), width: 0.64 },
      ],
      rows,
      rowHeader: true,
    },
    paragraph('certificate-seal', m.signing_certificate_seal({ url: verifyUrl }, at)),
    paragraph('certificate-information', m.signing_certificate_information({}, at)),
  ];
  return { ...model, blocks: [...model.blocks, ...pages] };
}

/** @returns null for what is no part of how it came to be signed */
function inWords({ type, signer, email, data }: TrailEvent, { parties, signatures }: Known, at: Words): string | null {
  const { controller, processor } = parties;
  const { pdfSha256: sha256 = '', party = 'controller', method, from = '', to = '', count = 0 } = data;
  const name = signer ?? signatures.find((signature) => signature.party === party)?.name ?? '';
  const mailbox = email === null ? m.signing_certificate_signer({}, at) : addressee(signer, email);
  switch (type) {
    case 'agreement.sent':
      return m.signing_certificate_sent({ processor, sha256 }, at);
    case 'agreement.offered-again':
      return m.signing_certificate_offered_again({ processor, sha256 }, at);
    case 'agreement.signer-invited':
      return m.signing_certificate_invited({ mailbox }, at);
    case 'agreement.reminded':
      return m.signing_certificate_reminded({ mailbox }, at);
    case 'agreement.viewed':
      return m.signing_certificate_viewed({ mailbox }, at);
    case 'agreement.forwarded':
      return m.signing_certificate_forwarded({ from, to: email === null ? to : addressee(to, email) }, at);
    case 'agreement.signatory-replaced':
      return m.signing_certificate_replaced({ processor, name: email === null ? name : addressee(name, email) }, at);
    case 'agreement.signed':
      return signed(method, { name, party: parties[party] }, at);
    case 'agreement.proposal-made':
      return m.signing_certificate_asked({ controller }, at);
    case 'agreement.proposal-decided':
      return m.signing_certificate_answered({ processor }, at);
    case 'agreement.signed-as-it-stood':
      return m.signing_certificate_as_it_stood({ count }, at);
    default:
      return null;
  }
}

const addressee = (name: string | null, email: string): string =>
  name ? `${name} (${maskedEmail(email)})` : maskedEmail(email);

function signed(method: TrailEvent['data']['method'], who: { name: string; party: string }, at: Words): string {
  if (method === 'mandate') return m.signing_certificate_signed_mandate(who, at);
  if (method === 'staff') return m.signing_certificate_signed_staff(who, at);
  return m.signing_certificate_signed_code(who, at);
}
