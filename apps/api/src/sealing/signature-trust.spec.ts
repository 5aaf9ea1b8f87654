import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCertificate } from './certificate.js';
import { fileSealKey } from './file-seal-key.js';
import { opensslChain } from './openssl-keys.fixture.js';
import { itWith, outsideTool } from './outside-tool.fixture.js';
import { sealPdf } from './seal-pdf.js';
import { trustIn } from './signature-trust.js';
import { newSealKey, PASSWORD, request } from './test-key.fixture.js';
import { unsealedPdf } from './unsealed-pdf.fixture.js';
import { verifyPdf } from './verify-pdf.js';

const itWithOpenssl = itWith('openssl');

/** Certificates by openssl begin when they are made. */
async function certificatesOf({ path }: { readonly path: string }) {
  const key = await fileSealKey(path, PASSWORD);
  const certificates = key.certificates.map((der) => readCertificate(der));
  return { key, certificates, at: new Date(key.notBefore.getTime() + 60_000) };
}

describe('trust in a signer', () => {
  itWithOpenssl.each([
    ['itself', 'leaf'],
    ['the one that issued it', 'middle'],
    ['the one at the root', 'root'],
  ])('comes from %s', async (_, name) => {
    const chain = await opensslChain();
    const { certificates, at } = await certificatesOf(chain);
    expect(await trustIn(certificates, [await chain.der(name)], at)).toBe('trusted');
  });

  itWithOpenssl('does not come from certificates that the signer brings along, nor from strangers', async () => {
    const { certificates, at } = await certificatesOf(await opensslChain());
    const stranger = await opensslChain();
    expect(await trustIn(certificates, [], at)).toBe('unknown');
    expect(await trustIn(certificates, [await stranger.der('root')], at)).toBe('unknown');
    expect(await trustIn([], [await stranger.der('root')], at)).toBe('unknown');
    expect(await trustIn(certificates, [Buffer.from('no certificate')], at)).toBe('unknown');
  });

  itWithOpenssl('does not pass through a certificate that may not issue others', async () => {
    const chain = await opensslChain({ middleMayIssue: false });
    const { certificates, at } = await certificatesOf(chain);
    expect(await trustIn(certificates, [await chain.der('root')], at)).toBe('unknown');
  });

  itWithOpenssl('does not pass through a certificate that had ended', async () => {
    const chain = await opensslChain();
    const { certificates, at } = await certificatesOf(chain);
    const later = new Date(at.getTime() + 400 * 24 * 60 * 60 * 1000);
    expect(await trustIn(certificates, [await chain.der('root')], later)).toBe('unknown');
  });

  itWithOpenssl('lets an RSA key with a chain seal, and others verify it from the root alone', async () => {
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
