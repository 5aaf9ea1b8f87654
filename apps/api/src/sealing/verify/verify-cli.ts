import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as m from '#messages';
import { dataFolder } from '../../config.js';
import { ownCertificates } from '../own-certificates.js';
import { verificationInWords, verdictInWords, type Locale } from './verification-words.js';
import { lowestOf, readPemCertificates } from '../cms/pem-certificates.js';
import { verifyPdf } from './verify-pdf.js';
import type { Anchors } from './verify-signature.js';

export type VerifyOutcome = { readonly exitCode: 0 | 1 | 2; readonly output: string };

/**
 * `npm run verify -- file.pdf`. Exit code 0 only for a valid seal by a trusted certificate, 1 for any other verdict,
 * 2 when none could be given.
 * @param portalFolder where a portal keeps its certificates, if there is one: those are trusted, and that is said
 */
export async function runVerify(args: readonly string[], portalFolder: string): Promise<VerifyOutcome> {
  const asked = readArgs(args);
  const locale: Locale = asked?.values.lang === 'da' ? 'da' : 'en';
  const help = m.sealing_help({}, { locale });
  const [path, ...others] = asked?.positionals ?? [];
  if (asked?.values.help) return { exitCode: 0, output: help };
  if (!asked || path === undefined || others.length > 0) return { exitCode: 2, output: help };
  const trusted = await certificatesIn(asked.values.trust, lowestOf);
  const authorities = await certificatesIn(asked.values['trust-time']);
  if (typeof trusted === 'string') return noCertificate(trusted, locale);
  if (typeof authorities === 'string') return noCertificate(authorities, locale);
  const bytes = await readOrNull(path);
  if (!bytes) return { exitCode: 2, output: m.sealing_no_such_file({ file: path }, { locale }) };
  const own = await ownCertificates(portalFolder);
  if (own) trusted.push(...own.certificates);
  const verdict = await verdictOn(bytes, { trusted, authorities }, locale, asked.values.json);
  if (!own || asked.values.json) return verdict;
  return { ...verdict, output: `${verdict.output}\n\n${m.sealing_own_trusted({ folder: own.folder }, { locale })}` };
}

/**
 * What the file says of itself. With a database there is more to ask, and this is the place: is this SHA-256 one that
 * was stored, is the audit chain whole, and which certificates of this portal to trust.
 */
async function verdictOn(bytes: Uint8Array, anchors: Anchors, locale: Locale, json: boolean): Promise<VerifyOutcome> {
  const verification = await verifyPdf(bytes, anchors);
  const output = json
    ? JSON.stringify({ ...verification, words: verdictInWords(verification, locale) }, null, 2)
    : verificationInWords(verification, locale);
  return { exitCode: verification.verdict === 'valid' ? 0 : 1, output };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
        trust: { type: 'string', multiple: true, default: [] },
        'trust-time': { type: 'string', multiple: true, default: [] },
      },
    });
  } catch {
    return null;
  }
}

const noCertificate = (file: string, locale: Locale): VerifyOutcome => ({
  exitCode: 2,
  output: m.sealing_no_certificate({ file }, { locale }),
});

/**
 * @param chosen which of a file's
 * @returns DER of all of them; the name of the first file that holds none
 */
async function certificatesIn(
  files: readonly string[],
  chosen = (all: Uint8Array[]): Uint8Array[] => all,
): Promise<Uint8Array[] | string> {
  const found: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await readOrNull(file);
    const certificates = bytes ? readPemCertificates(bytes) : [];
    if (certificates.length === 0) return file;
    found.push(...chosen(certificates));
  }
  return found;
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch(() => null);
}

if (import.meta.main) {
  const { exitCode, output } = await runVerify(process.argv.slice(2), dataFolder());
  (exitCode === 2 ? process.stderr : process.stdout).write(`${output}\n`);
  process.exitCode = exitCode;
}
