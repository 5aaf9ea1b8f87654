import * as m from '#messages';
import { formatMoment } from '#public-pages/kit/dates.js';
import type { SignatureReport, Trust, Verification } from './verification.js';
import { faultsInWords, printable, type Locale } from './verification-words.js';

/** One thing that was looked at, for people: what it is, what is wrong with it, and what is known of it. */
export type Finding = { title: string; faults: string[]; facts: { name: string; value: string }[] };

/** What was found in a file, in plain words, oldest first; times are in Danish time and say so. */
export function findingsOf({ verdict, signatures, unsigned }: Verification, locale: Locale): Finding[] {
  const found = signatures.map((signature) => ofSignature(signature, locale));
  if (!signatures.some(isSeal)) return found;
  const title = m.sealing_finding_after({}, { locale });
  if (unsigned) {
    const count = unsigned.bytes.toLocaleString(locale);
    return [...found, { title, faults: [m.sealing_finding_added({ count }, { locale })], facts: [] }];
  }
  if (verdict !== 'valid' && verdict !== 'signer-unknown') return found;
  const nothing = {
    name: m.sealing_finding_file({}, { locale }),
    value: m.sealing_finding_nothing_added({}, { locale }),
  };
  return [...found, { title, faults: [], facts: [nothing] }];
}

const isSeal = ({ field }: Pick<SignatureReport, 'field'>): boolean => field === 'seal';

function ofSignature(signature: SignatureReport, locale: Locale): Finding {
  const options = { locale };
  const { holds, name, signedAt, timestamp, signer, trust, reason } = signature;
  const known = [
    [m.sealing_finding_by({}, options), name],
    [m.sealing_finding_at({}, options), moment(signedAt, locale)],
    [
      m.sealing_finding_stamped({}, options),
      timestamp && [moment(timestamp.at, locale), timestamp.authority].filter((part) => part !== null).join(', '),
    ],
    [m.sealing_finding_certificate({}, options), signer && trustWord(trust, locale)],
    [m.sealing_label_reason({}, options), reason],
  ] as const;
  return {
    title: titleOf(signature.field, holds, locale),
    faults: faultsInWords(signature, locale),
    facts: known.flatMap(([label, value]) => (value ? [{ name: label, value: printable(value) }] : [])),
  };
}

function titleOf(field: string, holds: boolean, locale: Locale): string {
  const options = { locale };
  if (field === 'seal')
    return holds ? m.sealing_finding_seal_holds({}, options) : m.sealing_finding_seal_broken({}, options);
  if (field === 'archive')
    return holds ? m.sealing_finding_archive_holds({}, options) : m.sealing_finding_archive_broken({}, options);
  return holds ? m.sealing_finding_signature_holds({}, options) : m.sealing_finding_signature_broken({}, options);
}

const moment = (iso: string | null, locale: Locale): string | null =>
  iso === null ? null : m.sealing_finding_danish_time({ moment: formatMoment(iso, locale) }, { locale });

function trustWord(trust: Trust, locale: Locale): string {
  const words = {
    trusted: m.sealing_finding_trusted({}, { locale }),
    'self-signed': m.sealing_finding_untrusted({}, { locale }),
    unknown: m.sealing_finding_untrusted({}, { locale }),
  };
  return words[trust];
}
