import { verify, X509Certificate } from 'node:crypto';
import { TokenProcess } from './token-process.js';
import type { TokenPlace } from './token-messages.js';
import { sealDocument } from '../seal-document.js';
import type { SealKey } from '../sealing-key.js';
import { SoftToken } from '../testing/soft-token.js';
import { request } from '../testing/test-key.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { tokenSealKey } from './token-seal-key.js';

describe('a key on a token (needs softhsm2)', () => {
  describe('by PKCS #11 (needs pkcs11-tool)', () => {
    let token: SoftToken;
    let pem = '';
    const keys: SealKey[] = [];
    beforeAll(async () => {
      token = await SoftToken.make();
      token.makeKey('segl');
      pem = await token.certify('segl');
    });
    afterEach(() => {
      for (const key of keys.splice(0)) key.end?.();
    });
    const opened = async (place: TokenPlace, file: string | null = pem, by = token): Promise<SealKey> => {
      const key = await tokenSealKey(place, file, by.env);
      keys.push(key);
      return key;
    };
    const subjects = ({ certificates }: SealKey) => certificates.map((der) => new X509Certificate(der).subject);
    const at = () => ({ at: new Date() });

    it('seals on P-256, and knows who issued its certificate', async () => {
      const key = await opened(token.place('segl'));
      expect(key).toMatchObject({ algorithm: 'ecdsa-p256-sha256', maxSignatureLength: 72 });
      expect(key.subject).toBe('C=DK, O=Flex4Business ApS, CN=segl');
      expect(subjects(key)).toEqual(['C=DK\nO=Flex4Business ApS\nCN=segl', 'CN=root']);
      const { verification } = await sealDocument(await unsealedPdf(), { ...request(key), ...at() });
      expect(verification.verdict).toBe('valid');
    });

    it('gives signatures that hold, many at once and of every length', async () => {
      const key = await opened(token.place('segl'));
      const { publicKey } = new X509Certificate(key.certificates[0]);
      const texts = Array.from({ length: 200 }, (_, index) => Buffer.from(`text ${index}`));
      const signatures = await Promise.all(texts.map((text) => key.sign(text)));
      expect(texts.map((text, index) => verify('sha256', text, publicKey, signatures[index] ?? text))).not.toContain(
        false,
      );
      expect(new Set(signatures.map(({ length }) => length)).size).toBeGreaterThan(1);
    });

    it('seals with RSA', async () => {
      token.makeKey('rsa', 'rsa:2048');
      const key = await opened(token.place('rsa'), await token.certify('rsa'));
      expect(key).toMatchObject({ algorithm: 'rsa-sha256', maxSignatureLength: 256 });
      const { verification } = await sealDocument(await unsealedPdf(), { ...request(key), ...at() });
      expect(verification.verdict).toBe('valid');
    });

    it('seals with RSA where the token signs nothing that it has not hashed itself', async () => {
      token.makeKey('strict', 'rsa:2048', '--allowed-mechanisms', 'SHA256-RSA-PKCS');
      const key = await opened(token.place('strict'), await token.certify('strict'));
      const { publicKey } = new X509Certificate(key.certificates[0]);
      expect(verify('sha256', Buffer.from('text'), publicKey, await key.sign(Buffer.from('text')))).toBe(true);
    });

    it('is found by its id, and gives the PIN each time where the key asks for it', async () => {
      token.makeKey('each', 'EC:prime256v1', '--id', '0a0b', '--always-auth');
      const key = await opened(token.place('0A0B'), await token.certify('each'));
      await key.sign(Buffer.from('one'));
      expect(await key.sign(Buffer.from('two'))).toBeInstanceOf(Uint8Array);
    });

    it('finds its certificate on the token: of several, the one that lasts longest', async () => {
      token.makeKey('kept');
      token.store('other', pem);
      token.store('kept', await token.certify('kept', { name: 'earlier', days: 10 }));
      token.store('kept', await token.certify('kept', { name: 'renewed', days: 20 }));
      expect((await opened(token.place('kept'), null)).subject).toContain('CN=renewed');
    });

    it.each([
      ['a wrong PIN', 'wrong-pin', () => token.place('segl', '654321'), () => pem],
      ['no such key', 'no-such-key', () => token.place('sejl'), () => pem],
      ['no such token', 'no-token', () => ({ ...token.place('segl'), token: 'Sejl' }), () => pem],
      ['no such library', 'no-module', () => ({ ...token.place('segl'), module: '/nowhere.so' }), () => pem],
      ['another library', 'no-module', () => ({ ...token.place('segl'), module: 'libc.so.6' }), () => pem],
      ['no such certificates', 'no-file', () => token.place('segl'), () => '/nowhere.pem'],
      ['another key’s certificate', 'not-its-certificate', () => token.place('twin'), () => pem],
      ['a certificate for servers', 'may-not-sign', () => token.place('twin'), () => servers],
      ['a short RSA key', 'wrong-kind', () => token.place('short'), () => other],
    ])('refuses %s', async (_, code, place, file) => {
      await expect(opened(place(), file())).rejects.toMatchObject({ name: 'SealKeyError', code });
    });
    let servers = '';
    let other = '';
    beforeAll(async () => {
      token.makeKey('twin');
      token.makeKey('short', 'rsa:1024');
      servers = await token.certify('twin', { name: 'servers', usage: 'keyUsage=keyAgreement' });
      other = await token.certify('short');
    });

    it('tells which tokens there are, and never the PIN', async () => {
      const failing = opened({ ...token.place('segl', 'hemmelig'), token: 'Sejl' });
      await expect(failing).rejects.toThrow('the key segl on the token Sejl: There must be exactly one token');
      await expect(failing).rejects.toThrow('"Segl"');
      await expect(failing).rejects.not.toThrow('hemmelig');
    });

    it('fails while the token is gone, and goes on when it is back', async () => {
      const own = await SoftToken.make();
      own.makeKey('segl');
      const key = await opened(own.place('segl'), await own.certify('segl'), own);
      await own.takeOut();
      await expect(key.sign(Buffer.from('text'))).rejects.toMatchObject({ code: 'no-token' });
      await own.putBack();
      expect(await key.sign(Buffer.from('text'))).toBeInstanceOf(Uint8Array);
    });

    it('is opened anew where the process that held it has ended', async () => {
      const held = new TokenProcess(token.place('segl'), token.env);
      await held.open();
      held.end();
      expect(await held.sign(Buffer.from('text'))).toMatchObject({ kind: 'ec' });
      held.end();
    });

    it('does not try a wrong PIN again', async () => {
      const wrong = new TokenProcess(token.place('segl', '654321'), token.env);
      await expect(wrong.open()).rejects.toMatchObject({ code: 'wrong-pin' });
      Object.assign(wrong, { place: token.place('segl') });
      await expect(wrong.sign(Buffer.from('text'))).rejects.toMatchObject({ code: 'wrong-pin' });
    });

    it('takes nothing with it when its library falls over', async () => {
      const falling = new TokenProcess(token.place('segl'), { ...token.env, NODE_OPTIONS: '--no-such-option' });
      await expect(falling.open()).rejects.toThrow('(its library ended the process: 9)');
    });

    it('is given up when it does not answer in time', async () => {
      const slow = new TokenProcess(token.place('segl'), token.env, { openMilliseconds: 1, signMilliseconds: 1 });
      await expect(slow.open()).rejects.toMatchObject({ code: 'token-slow' });
    });
  });
});
