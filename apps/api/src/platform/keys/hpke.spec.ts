import { hpkeOpen, hpkeSeal, newKeyPair } from './hpke.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const binding = { info: Buffer.from('tenant'), aad: Buffer.from('tenant|inquiry_contents.sealed|1|1') };

describe('HPKE', () => {
  it('seals what RFC 9180, appendix A.1.1 seals', () => {
    const ephemeral = {
      privateKey: hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'),
      publicKey: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
    };
    const recipient = {
      privateKey: hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
      publicKey: hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
    };
    const vector = {
      info: hex('4f6465206f6e2061204772656369616e2055726e'),
      aad: hex('436f756e742d30'),
      aead: 'aes-128-gcm',
    } as const;
    const plain = hex('4265617574792069732074727574682c20747275746820626561757479');

    const sealed = hpkeSeal(recipient.publicKey, plain, vector, ephemeral);

    expect(sealed.subarray(32).toString('hex')).toBe(
      'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    );
    expect(hpkeOpen(recipient, sealed, vector)).toEqual(plain);
  });

  it('opens with the private key, and seals the same text differently each time', () => {
    const pair = newKeyPair();
    const [one, other] = [
      hpkeSeal(pair.publicKey, Buffer.from('æøå'), binding),
      hpkeSeal(pair.publicKey, Buffer.from('æøå'), binding),
    ];
    expect(one).not.toEqual(other);
    expect(hpkeOpen(pair, one, binding).toString()).toBe('æøå');
    expect(one.includes(Buffer.from('æøå'))).toBe(false);
  });

  it('does not open with another key, another binding, or a changed byte', () => {
    const pair = newKeyPair();
    const sealed = hpkeSeal(pair.publicKey, Buffer.from('secret'), binding);
    expect(() => hpkeOpen(newKeyPair(), sealed, binding)).toThrow();
    expect(() => hpkeOpen(pair, sealed, { ...binding, info: Buffer.from('other') })).toThrow();
    expect(() => hpkeOpen(pair, sealed, { ...binding, aad: Buffer.from('other') })).toThrow();
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => hpkeOpen(pair, changed, binding)).toThrow();
    }
  });
});
