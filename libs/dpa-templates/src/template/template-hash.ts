import { createHash } from 'node:crypto';
import { canonicalJson } from '../document/canonical-json.js';
import type { AgreementTemplate, TemplateContent } from './template.js';

export type PartHashes = Readonly<Record<'da' | 'en', Readonly<Record<string, string>>>>;

/** SHA-256 of any JSON value, 64 hex digits: over its canonical form (RFC 8785). */
export function jsonHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** The hash of each clause and annex in each language: `hashes.da['breach']`. */
export function partHashes({ da, en }: TemplateContent): PartHashes {
  const hashes = ({ parts }: Pick<AgreementTemplate, 'parts'>) =>
    Object.fromEntries(parts.map((part) => [part.id, jsonHash(part)]));
  return { da: hashes(da), en: hashes(en) };
}
