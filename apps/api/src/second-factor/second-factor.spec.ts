import { randomBytes } from 'node:crypto';
import { newRecoveryCodes, newTotpSecret, otpauthUri, recoveryCodeFrom, totpStep } from './second-factor.js';

// RFC 6238, appendix B (SHA-1): the last six of its eight digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code from an app', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '287082', 1],
    ['2005-03-18T01:58:29Z', '081804', 37037036],
    ['2005-03-18T01:58:31Z', '050471', 37037037],
    ['2009-02-13T23:31:30Z', '005924', 41152263],
    ['2033-05-18T03:33:20Z', '279037', 66666666],
  ])('at %s is %s', (instant, code, step) => {
    expect(totpStep(secret, code, new Date(instant))).toBe(step);
  });

  it.each([
    ['one step late', '2005-03-18T01:58:59Z', 37037036],
    ['one step early', '2005-03-18T01:57:45Z', 37037036],
    ['two steps late', '2005-03-18T01:59:30Z', null],
    ['two steps early', '2005-03-18T01:57:15Z', null],
  ])('%s', (_, instant, step) => {
    expect(totpStep(secret, '081804', new Date(instant))).toBe(step);
  });

  it.each(['', '81804', '0818040', 'abcdef', '０81804', '08180-'])('is not %j', (code) => {
    expect(totpStep(secret, code, new Date('2005-03-18T01:58:29Z'))).toBeNull();
  });

  it('may be typed with a space', () => {
    expect(totpStep(secret, ' 081 804 ', new Date('2005-03-18T01:58:29Z'))).toBe(37037036);
  });
});

describe('a new secret', () => {
  it('has 160 bits in base32 and is never the same', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  it('is told to the app with vendor and account', () => {
    const uri = otpauthUri(secret, { issuer: 'Flex4Business ApS', email: 'ane@example.test' });
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(uri)).toContain('Flex4Business ApS:ane@example.test');
  });
});

describe('recovery codes', () => {
  it('are ten, different, and read back however they are typed', () => {
    const codes = newRecoveryCodes(randomBytes);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
      expect(recoveryCodeFrom(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code);
    }
  });

  it('favour no character: bytes that would are thrown away', () => {
    const bytes = [255, 254, 253, 252, 251, 250, 249, 248, 0];
    let at = 0;
    const [code] = newRecoveryCodes(() => Buffer.from([bytes[at++ % bytes.length] ?? 0]));
    expect(code).toBe('aaaa-aaaa-aaaa-aaaa');
  });

  it.each(['123456', 'aaaa-aaaa-aaaa', '', 'aaaa-aaaa-aaaa-aaaa-aaaa'])('are not %j', (typed) => {
    expect(recoveryCodeFrom(typed)).toBeNull();
  });
});
