import { SecretBox } from './secret-box.js';

const secret = 'cd'.repeat(32);
const plain = Buffer.from('kode 123456');

describe('a secret box', () => {
  const box = new SecretBox(secret, 'mail');

  it('opens what it sealed, and seals differently each time', () => {
    const once = box.seal(plain, 'mails|1');
    expect(box.open(once, 'mails|1')).toEqual(plain);
    expect(box.seal(plain, 'mails|1')).not.toEqual(once);
    expect(once.includes(plain)).toBe(false);
  });

  it.each([
    ['another context', new SecretBox(secret, 'mail'), 'mails|2'],
    ['another purpose', new SecretBox(secret, 'totp'), 'mails|1'],
    ['another secret', new SecretBox('ef'.repeat(32), 'mail'), 'mails|1'],
  ])('does not open with %s', (_, other, context) => {
    expect(() => other.open(box.seal(plain, 'mails|1'), context)).toThrow();
  });

  it('notices every flipped byte', () => {
    const sealed = box.seal(plain, 'mails|1');
    for (let index = 0; index < sealed.length; index++) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(index) ^ 1, index);
      expect(() => box.open(flipped, 'mails|1')).toThrow();
    }
  });
});
