import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { writtenMoment } from '../platform/danish-days.js';
import type { Seal } from '../sealing/apply-seal.js';
import type { SealParts } from '../sealing/seal-parts.js';

export type ReadmeFacts = {
  readonly locale: 'da' | 'en';
  readonly reference: string;
  readonly controller: string;
  readonly processor: string;
  readonly inForceAt: Date;
  readonly seal: Seal;
  readonly parts: SealParts;
};

/** How to check the package by hand, in the agreement's language. */
export async function evidenceReadme({ locale, inForceAt, seal, parts, ...parties }: ReadmeFacts): Promise<string> {
  const source = await readFile(new URL(`./templates/readme.${locale}.hbs`, import.meta.url), 'utf8');
  const { from, to, end } = parts.signed;
  const stampedAt = seal.timestamp && new Date(seal.timestamp.at);
  // Certificates end before agreements do: the programs are to look at them as of the time of the seal.
  const asOf = (at: Date): string => ` -attime ${Math.floor(at.getTime() / 1000)}`;
  return Handlebars.compile(source, { noEscape: true, strict: true })({
    ...parties,
    ...{ level: seal.level, from, to, next: to + 1, rest: end - to },
    inForceAt: writtenMoment(inForceAt, locale),
    fingerprint: fingerprintOf(parts),
    atSeal: asOf(inForceAt),
    stamped: stampedAt !== null,
    stampedAt: stampedAt && writtenMoment(stampedAt, locale),
    authority: seal.timestamp?.authority,
    atStamp: stampedAt && asOf(stampedAt),
  });
}

function fingerprintOf({ certificates }: SealParts): string {
  const [own] = certificates;
  if (!own) throw new Error('The seal names no certificate.');
  return new X509Certificate(own).fingerprint256;
}
