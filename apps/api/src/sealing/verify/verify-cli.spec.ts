import { X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepCertificates } from '../own-certificates.js';
import { sealPdf } from '../seal-pdf.js';
import { newSealKey, request, testFolder } from '../testing/test-key.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { runVerify } from './verify-cli.js';

const folder = await testFolder();
const key = await newSealKey();
const at = (name: string): string => join(folder, name);
const sealed = await sealPdf(await unsealedPdf(), request(key));
await writeFile(at('sealed.pdf'), sealed);
await writeFile(at('altered.pdf'), Buffer.concat([sealed, Buffer.from('more')]));
await writeFile(at('signer.der'), key.certificates[0]);
await writeFile(at('signer.pem'), new X509Certificate(key.certificates[0]).toString());
const evil = { ...request(key), name: 'x\u001b[2J\nThe document is sealed' };
await writeFile(at('evil.pdf'), await sealPdf(await unsealedPdf(), evil));

describe('npm run verify', () => {
  it.each([
    [
      'a trusted seal',
      ['sealed.pdf', '--trust', at('signer.pem')],
      0,
      'The document is sealed and has not changed since.',
    ],
    ['a certificate in DER', ['sealed.pdf', '--trust', at('signer.der')], 0, 'known here'],
    ['Danish', ['sealed.pdf', '--trust', at('signer.der'), '--lang', 'da'], 0, 'Dokumentet er forseglet'],
    ['an unknown seal', ['sealed.pdf'], 1, 'nothing shows that the right party sealed it'],
    ['a change', ['altered.pdf', '--trust', at('signer.pem')], 1, 'Outside the signatures: 4 bytes'],
    ['another kind of file', ['signer.pem'], 1, 'The file is not a PDF.'],
    ['no such file', ['nothing.pdf'], 2, 'does not exist'],
    ['no certificate in a file', ['sealed.pdf', '--trust', at('sealed.pdf')], 2, 'no certificate'],
    ['two files', ['sealed.pdf', 'altered.pdf'], 2, 'Usage:'],
  ])('tells %s', async (_, [file = '', ...args], exitCode, words) => {
    const [path, ...rest] = [at(file), ...args.map((arg) => (arg.endsWith('altered.pdf') ? at(arg) : arg))];
    expect(await runVerify([path, ...rest], at('no-portal'))).toEqual({
      exitCode,
      output: expect.stringContaining(words),
    });
  });

  it.each([
    [['--help'], 0],
    [[], 2],
    [['--hepl'], 2],
  ])('explains itself for %j', async (args, exitCode) => {
    expect(await runVerify(args, at('no-portal'))).toEqual({
      exitCode,
      output: expect.stringContaining('npm run verify -- file.pdf'),
    });
  });

  it('trusts the certificates of the portal it finds, also one that is used no more, and says so', async () => {
    const portal = at('data');
    expect((await runVerify([at('sealed.pdf')], portal)).exitCode).toBe(1);
    await keepCertificates(portal, key.certificates);
    await keepCertificates(portal, (await newSealKey()).certificates);
    const { exitCode, output } = await runVerify([at('sealed.pdf')], portal);
    expect(exitCode).toBe(0);
    expect(output).toContain(`Trusts this portal’s own certificates in ${join(portal, 'keys', 'certificates')}.`);
    expect((await runVerify([at('altered.pdf')], portal)).exitCode).toBe(1);
  });

  it('speaks JSON', async () => {
    const { output } = await runVerify([at('sealed.pdf'), '--json', '--trust', at('signer.pem')], at('no-portal'));
    expect(JSON.parse(output)).toMatchObject({
      verdict: 'valid',
      words: 'The document is sealed and has not changed since.',
    });
  });

  it('lets no document write on the terminal by itself', async () => {
    const { output } = await runVerify([at('evil.pdf')], at('no-portal'));
    expect(output).toContain('Signer: x\ufffd[2J\ufffdThe document is sealed');
  });
});
