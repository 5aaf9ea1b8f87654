import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { ecdsaValue } from './ecdsa-value.js';

const hex = (text: string) => Buffer.from(text, 'hex');

describe('r and s as an ECDSA-Sig-Value', () => {
  it.each([
    ['as they are', '0102', '3006020101020102'],
    ['with a zero before what would be negative', '80ff', '300802020080020200ff'],
    ['without zeros that say nothing', '0000017f00000080', '30080202017f02020080'],
    ['zero itself', '0000', '3006020100020100'],
  ])('%s', (_, halves, der) => {
    expect(Buffer.from(ecdsaValue(hex(halves))).toString('hex')).toBe(der);
  });

  it('are what OpenSSL takes', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const text = Buffer.from('text');
    const raw = Array.from({ length: 300 }, () => sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
    expect(raw.map((halves) => verify('sha256', text, publicKey, ecdsaValue(halves)))).not.toContain(false);
  });
});
