import * as m from '#messages';
import { partiesInWords, revisionsInWords } from './revision-words.js';
import type {
  RevocationFault,
  SignatureFault,
  SignatureReport,
  Trust,
  UnreadableReason,
  Verdict,
  Verification,
} from './verification.js';

export type Locale = 'da' | 'en';
type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const VERDICT: Readonly<Record<Verdict, Message>> = {
  valid: m.sealing_verdict_valid,
  'signer-unknown': m.sealing_verdict_signer_unknown,
  'altered-after-sealing': m.sealing_verdict_altered_after_sealing,
  'not-valid': m.sealing_verdict_not_valid,
  'not-sealed': m.sealing_verdict_not_sealed,
  unreadable: m.sealing_verdict_unreadable,
};

const UNREADABLE: Readonly<Record<UnreadableReason, Message>> = {
  'too-large': m.sealing_unreadable_too_large,
  'not-a-pdf': m.sealing_unreadable_not_a_pdf,
  structure: m.sealing_unreadable_structure,
  'too-much-work': m.sealing_unreadable_too_much_work,
};

const FAULT: Readonly<Record<SignatureFault, Message>> = {
  'sub-filter': m.sealing_fault_sub_filter,
  'byte-range': m.sealing_fault_byte_range,
  contents: m.sealing_fault_contents,
  cms: m.sealing_fault_cms,
  digest: m.sealing_fault_digest,
  'signature-value': m.sealing_fault_signature_value,
  'key-usage': m.sealing_fault_key_usage,
  'certificate-time': m.sealing_fault_certificate_time,
  'signing-time': m.sealing_fault_signing_time,
  'changed-before': m.sealing_fault_changed_before,
  timestamp: m.sealing_fault_timestamp,
  order: m.sealing_fault_order,
  evidence: m.sealing_fault_evidence,
};

const REVOCATION: Readonly<
  Record<RevocationFault, (inputs: { certificate: string }, options: { locale: Locale }) => string>
> = {
  'no-issuer': m.sealing_revocation_no_issuer,
  'no-list': m.sealing_revocation_no_list,
  'list-signature': m.sealing_revocation_list_signature,
  'list-scope': m.sealing_revocation_list_scope,
  'list-time': m.sealing_revocation_list_time,
  'answer-signature': m.sealing_revocation_answer_signature,
  'answer-unknown': m.sealing_revocation_answer_unknown,
  'answer-time': m.sealing_revocation_answer_time,
  revoked: m.sealing_revocation_revoked,
};

const TRUST: Readonly<Record<Trust, Message>> = {
  trusted: m.sealing_trust_trusted,
  'self-signed': m.sealing_trust_self_signed,
  unknown: m.sealing_trust_unknown,
};

/** The verdict in one or two sentences. */
export function verdictInWords(verification: Verification, locale: Locale): string {
  const { verdict, unreadable } = verification;
  const why = unreadable ? UNREADABLE[unreadable]({}, { locale }) : '';
  const missing = verdict === 'not-sealed' ? partiesInWords(verification, { locale }) : '';
  return [VERDICT[verdict]({}, { locale }), why, missing].filter((sentence) => sentence !== '').join(' ');
}

/** Everything that was found, as lines of text for a terminal. */
export function verificationInWords(verification: Verification, locale: Locale): string {
  const options = { locale };
  const bytes = (count: number): string => m.sealing_label_bytes({ count: count.toLocaleString(locale) }, options);
  const { unsigned } = verification;
  const lines = [
    verdictInWords(verification, locale),
    ...(verification.verdict === 'not-sealed' ? [] : linesOf(partiesInWords(verification, options))),
    '',
    `SHA-256: ${verification.sha256}`,
    `${m.sealing_label_size({}, options)}: ${bytes(verification.size)}`,
    ...revisionsInWords(verification, options),
    ...verification.signatures.flatMap((signature) => ['', ...signatureInWords(signature, locale)]),
  ];
  if (unsigned && verification.signatures.length > 0) {
    const [count, from] = [unsigned.bytes, unsigned.from].map((number) => number.toLocaleString(locale));
    lines.push('', m.sealing_label_unsigned({ count: count ?? '', from: from ?? '' }, options));
  }
  return lines.map(printable).join('\n');
}

const linesOf = (text: string): string[] => (text === '' ? [] : [text]);

function signatureInWords(signature: SignatureReport, locale: Locale): string[] {
  const options = { locale };
  const { signer, timestamp } = signature;
  const holds = signature.holds ? m.sealing_label_holds({}, options) : m.sealing_label_broken({}, options);
  const found: readonly (readonly [Message, string | null | undefined])[] = [
    [m.sealing_label_signer, signature.name],
    [m.sealing_label_signed_at, signature.signedAt],
    [m.sealing_label_stamped_at, timestamp?.at],
    [m.sealing_label_authority, timestamp && `${timestamp.authority} (${TRUST[timestamp.trust]({}, options)})`],
    [m.sealing_label_reason, signature.reason],
    [m.sealing_label_location, signature.location],
    [m.sealing_label_evidence, signature.evidence],
    [m.sealing_label_certificate, signer && `${signer.subject} (${TRUST[signature.trust]({}, options)})`],
    [m.sealing_label_valid_until, signer && `${signer.notBefore} – ${signer.notAfter}`],
    [m.sealing_label_fingerprint, signer?.fingerprint],
  ];
  return [
    `${m.sealing_label_signature({ field: signature.field }, options)}: ${holds}${signature.level ? ` (${signature.level})` : ''}`,
    ...faultsInWords(signature, locale).map((fault) => `  ! ${fault}`),
    ...found.flatMap(([label, value]) => (value ? [`  ${label({}, options)}: ${value}`] : [])),
  ];
}

/** What is wrong with a signature, a sentence each. */
export function faultsInWords({ faults, revocation }: SignatureReport, locale: Locale): string[] {
  const options = { locale };
  return [
    ...faults.map((fault) => FAULT[fault]({}, options)),
    ...(revocation?.faults ?? []).map(({ fault, certificate }) => REVOCATION[fault]({ certificate }, options)),
  ].map(printable);
}

/** A file may not speak to the terminal (colours, cursor, a second verdict on a line of its own). */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
}
