import { X509Certificate } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSealKey } from './create-seal-key.js';
import { fileSealKey } from './file-seal-key.js';
import { EC, opensslChain, opensslKey } from './testing/openssl-keys.js';
import { outsideTool } from './testing/outside-tool.js';
import { FLEX4BUSINESS, PASSWORD, testFolder } from './testing/test-key.js';

let folder = '';
beforeAll(async () => {
  folder = await testFolder();
});

describe('a PKCS#12 file that openssl and we both open (needs openssl)', () => {
  it('opens in openssl when it was made here, whatever letters the password has', async () => {
    const path = join(folder, 'shared.p12');
    await createSealKey(path, FLEX4BUSINESS);
    const { status, output } = outsideTool(
      'openssl',
      'pkcs12',
      '-in',
      path,
      '-passin',
      `pass:${PASSWORD}`,
      '-info',
      '-noenc',
    );
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('PBES2, PBKDF2, AES-256-CBC') });
    const wrong = outsideTool('openssl', 'pkcs12', '-in', path, '-passin', 'pass:wrong', '-noenc');
    expect(wrong.output).toContain('invalid password');
  });

  it.each([
    ['openssl as it is (PBES2, AES-256)', []],
    ['AES-128 and SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'sha512']],
    ['triple DES and SHA-1 (Windows)', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['certificates in clear', ['-certpbe', 'NONE']],
    ['a key in clear', ['-keypbe', 'NONE', '-certpbe', 'NONE']],
  ])('opens %s', async (_, packing) => {
    const path = await opensslKey(EC, packing);
    const key = await fileSealKey(path, PASSWORD);
    expect(key).toMatchObject({ algorithm: 'ecdsa-p256-sha256', maxSignatureLength: 72 });
    expect(new X509Certificate(key.certificates[0]).raw).toEqual(Buffer.from(key.certificates[0]));
  });

  it('opens RSA, whose signatures are as long as the modulus', async () => {
    const key = await fileSealKey(await opensslKey(['-newkey', 'rsa:2048']), PASSWORD);
    expect(key).toMatchObject({ algorithm: 'rsa-sha256', maxSignatureLength: 256 });
    expect(await key.sign(Buffer.from('text'))).toHaveLength(256);
  });

  it('puts those that issued the certificate after it, in order', async () => {
    const { certificates } = await fileSealKey((await opensslChain()).path, PASSWORD);
    expect(certificates.map((der) => new X509Certificate(der).subject)).toEqual(['CN=leaf', 'CN=middle', 'CN=root']);
  });

  it.each([
    [
      'a key of another curve',
      'wrong-kind',
      () => opensslKey(['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], []),
    ],
    ['a short RSA key', 'wrong-kind', () => opensslKey(['-newkey', 'rsa:1024'], [])],
    ['a certificate for servers', 'may-not-sign', () => opensslKey(EC, [], ['-addext', 'keyUsage=keyAgreement'])],
    ['a certificate without keyUsage', 'may-not-sign', () => opensslKey(EC, [], [])],
    ['RC2', 'legacy-encryption', () => opensslKey(EC, ['-legacy'])],
    ['no key', 'no-key', () => opensslKey(EC, ['-nokeys'])],
    ['no checksum', 'not-pkcs12', () => opensslKey(EC, ['-nomac'])],
  ])('refuses %s', async (_, code, make) => {
    await expect(fileSealKey(await make(), PASSWORD)).rejects.toMatchObject({ name: 'SealKeyError', code });
  });
});

describe('a key that was made here', () => {
  it('has the organisation in its certificate, for ten years, and only its owner may read it', async () => {
    const path = join(folder, 'made.p12');
    await createSealKey(path, FLEX4BUSINESS);
    const key = await fileSealKey(path, PASSWORD);
    expect(key.subject).toBe('C=DK, O=Flex4Business ApS, organizationIdentifier=NTRDK-42497762, CN=Flex4Business ApS');
    expect([key.notBefore.toISOString(), key.notAfter.toISOString()]).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2036-01-01T00:00:00.000Z',
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is never written over, and leaves nothing behind', async () => {
    const own = await testFolder();
    const path = join(own, 'seal.p12');
    await createSealKey(path, FLEX4BUSINESS);
    const before = await readFile(path);
    await expect(createSealKey(path, FLEX4BUSINESS)).rejects.toMatchObject({ code: 'exists' });
    expect([await readFile(path), await readdir(own)]).toEqual([before, ['seal.p12']]);
  });

  it.each([
    ['another password', 'wrong-password', (good: Buffer) => good, 'rødgrød'],
    ['an empty password', 'wrong-password', (good: Buffer) => good, ''],
    [
      'a flipped byte',
      'wrong-password',
      (good: Buffer) => Buffer.from(good.map((byte, i) => (i === 200 ? byte ^ 1 : byte))),
      PASSWORD,
    ],
    ['half of it', 'not-pkcs12', (good: Buffer) => good.subarray(0, good.length / 2), PASSWORD],
    ['nothing in it', 'not-pkcs12', () => Buffer.alloc(0), PASSWORD],
    ['text', 'not-pkcs12', () => Buffer.from('-----BEGIN PRIVATE KEY-----'), PASSWORD],
  ])('does not open with %s', async (name, code, change, password) => {
    const path = join(folder, `bad-${name}.p12`);
    await createSealKey(path, FLEX4BUSINESS);
    await writeFile(path, change(await readFile(path)));
    await expect(fileSealKey(path, password)).rejects.toMatchObject({ name: 'SealKeyError', code });
  });

  it('says which file is missing', async () => {
    await expect(fileSealKey('/nowhere/seal.p12', '')).rejects.toThrow('/nowhere/seal.p12: There is no such file');
  });
});
