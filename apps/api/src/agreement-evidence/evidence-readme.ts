import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { writtenMoment } from '../platform/danish-days.js';
import type { Seal } from '../sealing/verify/verification.js';
import type { SealParts } from '../sealing/verify/sealing-parts.js';

export type ReadmeFacts = {
  readonly locale: 'da' | 'en';
  readonly reference: string;
  readonly controller: string;
  readonly processor: string;
  readonly inForceAt: Date;
  readonly seal: Seal;
  readonly parts: SealParts;
  readonly composedAt: Date;
  /** Events that are in no chain yet. */
  readonly waiting: number;
};

/** How to check the package by hand, in the agreement's language. */
export async function evidenceReadme(facts: ReadmeFacts): Promise<string> {
  const { locale, inForceAt, seal, parts, composedAt, waiting } = facts;
  const source = await readFile(new URL(`./templates/readme.${locale}.hbs`, import.meta.url), 'utf8');
  const { from, to, end } = parts.signed;
  const stampedAt = seal.timestamp && new Date(seal.timestamp.at);
  return Handlebars.compile(source, { noEscape: true, strict: true })({
    reference: facts.reference,
    controller: inOneLine(facts.controller),
    processor: inOneLine(facts.processor),
    ...{ level: seal.level, from, to, next: to + 1, rest: end - to, end, waiting },
    ...storeFacts(parts),
    ...archiveFacts(parts, locale),
    attestations: parts.attestations.map(({ field, name, reason, signed }, index) => ({
      ...{ field, revision: index + 2, name: inOneLine(name), reason: inOneLine(reason) },
      ...{ from: signed.from, next: signed.to + 1, rest: signed.end - signed.to, end: signed.end },
    })),
    attested: parts.attestations.length > 0,
    sealRevision: parts.attestations.length + 2,
    inForceAt: writtenMoment(inForceAt, locale),
    fingerprint: fingerprintOf(parts),
    composedAt: writtenMoment(composedAt, locale),
    atSeal: asOf(inForceAt),
    atPackage: asOf(composedAt),
    stamped: stampedAt !== null,
    stampedAt: stampedAt && writtenMoment(stampedAt, locale),
    authority: seal.timestamp?.authority,
    atStamp: stampedAt && asOf(stampedAt),
    // A list may have come out between the timestamp and its being fetched.
    atProof: stampedAt && asOf(new Date(Math.max(stampedAt.getTime(), parts.store?.listedFrom.getTime() ?? 0))),
  });
}

/** After the seal, and after all that is in the file. */
function archiveFacts({ signed, store, archive }: SealParts, locale: 'da' | 'en') {
  const last = archive?.signed.end ?? store?.end ?? signed.end;
  if (!archive) return { archived: false, last };
  const { at } = archive;
  const { from, to, end } = archive.signed;
  const range = { archiveFrom: from, archiveTo: to, archiveNext: to + 1, archiveRest: end - to };
  return { archived: true, last, ...range, archivedAt: writtenMoment(at, locale), atArchive: asOf(at) };
}

// Certificates end before agreements do: the programs are to look at them as of the time of the seal.
const asOf = (at: Date): string => ` -attime ${Math.floor(at.getTime() / 1000)}`;

/** What stands after the end of the seal. */
const storeFacts = ({ store }: SealParts) => ({
  stored: store !== null,
  proofEnd: store?.end,
  listed: store !== null && store.lists.length > 0,
  answered: store !== null && store.answered.length > 0,
});

/** A name can't write lines of its own into the instructions. */
const inOneLine = (name: string): string => name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

function fingerprintOf({ certificates }: SealParts): string {
  const [own] = certificates;
  if (!own) throw new Error('The seal names no certificate.');
  return new X509Certificate(own).fingerprint256;
}
