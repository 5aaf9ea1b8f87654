import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCertificate } from './certificate.js';
import { fileSealKey } from '../file-seal-key.js';
import { opensslChain } from '../testing/openssl-keys.js';
import { outsideTool } from '../testing/outside-tool.js';
import { sealPdf } from '../seal-pdf.js';
import { trustIn } from './signature-trust.js';
import { newSealKey, PASSWORD, request } from '../testing/test-key.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { verifyPdf } from '../verify/verify-pdf.js';

/** Certificates by openssl begin when they are made. */
async function certificatesOf({ path }: { readonly path: string }) {
  const key = await fileSealKey(path, PASSWORD);
  const certificates = key.certificates.map((der) => readCertificate(der));
  return { key, certificates, at: new Date(key.notBefore.getTime() + 60_000) };
}

describe('trust in a signer who vouches for itself', () => {
  it('comes from the caller alone', async () => {
    const certificates = (await newSealKey()).certificates.map((der) => readCertificate(der));
    const at = new Date('2026-03-01');
    expect(await trustIn(certificates, [], at)).toBe('self-signed');
    expect(await trustIn(certificates, (await newSealKey()).certificates, at)).toBe('self-signed');
    expect(
      await trustIn(
        certificates,
        certificates.map(({ der }) => der),
        at,
      ),
    ).toBe('trusted');
  });
});

describe('trust in a signer with others above it (needs openssl)', () => {
  it.each([
    ['itself', 'leaf'],
    ['the one that issued it', 'middle'],
    ['the one at the root', 'root'],
  ])('comes from %s', async (_, name) => {
    const chain = await opensslChain();
    const { certificates, at } = await certificatesOf(chain);
    expect(await trustIn(certificates, [await chain.der(name)], at)).toBe('trusted');
  });

  it('does not come from certificates that the signer brings along, nor from strangers', async () => {
    const { certificates, at } = await certificatesOf(await opensslChain());
    const stranger = await opensslChain();
    expect(await trustIn(certificates, [], at)).toBe('unknown');
    expect(await trustIn(certificates, [await stranger.der('root')], at)).toBe('unknown');
    expect(await trustIn([], [await stranger.der('root')], at)).toBe('unknown');
    expect(await trustIn(certificates, [Buffer.from('no certificate')], at)).toBe('unknown');
  });

  it('does not pass through a certificate that may not issue others', async () => {
    const chain = await opensslChain({ middleMayIssue: false });
    const { certificates, at } = await certificatesOf(chain);
    expect(await trustIn(certificates, [await chain.der('root')], at)).toBe('unknown');
  });

  it('does not pass through a certificate that had ended', async () => {
    const chain = await opensslChain();
    const { certificates, at } = await certificatesOf(chain);
    const later = new Date(at.getTime() + 400 * 24 * 60 * 60 * 1000);
    expect(await trustIn(certificates, [await chain.der('root')], later)).toBe('unknown');
  });

  it('lets an RSA key with a chain seal, and others verify it from the root alone', async () => {
    const chain = await opensslChain();
    const { key, at } = await certificatesOf(chain);
    const sealed = await sealPdf(await unsealedPdf(), { ...request(key), at });
    expect(await verifyPdf(sealed, { trusted: [await chain.der('root')] })).toMatchObject({ verdict: 'valid' });
    expect(await verifyPdf(sealed, { trusted: (await newSealKey()).certificates })).toMatchObject({
      verdict: 'signer-unknown',
    });
    const text = Buffer.from(sealed).toString('latin1');
    const [, hex = ''] = /\/Contents <([0-9A-F]+)>/.exec(text) ?? [];
    const hole = text.indexOf(`<${hex}>`);
    const file = (name: string): string => join(chain.folder, name);
    await writeFile(file('seal.cms'), Buffer.from(hex, 'hex'));
    await writeFile(file('content'), text.slice(0, hole) + text.slice(hole + hex.length + 2), 'latin1');
    const { output } = outsideTool(
      ...(['openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', file('seal.cms')] as const),
      ...['-content', file('content'), '-CAfile', file('root.crt'), '-purpose', 'any', '-out', '/dev/null'],
    );
    expect(output).toContain('CAdES Verification successful');
    expect(await readFile(file('content'))).toHaveLength(sealed.length - hex.length - 2);
  });
});
