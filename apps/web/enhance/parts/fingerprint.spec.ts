import { describe, expect, it } from '@jest/globals';
import { readVerification, sha256Of } from './fingerprint.js';

describe('sha256Of', () => {
  // FIPS 180-4, the examples "abc" and the empty message.
  it.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('of %j', async (text, digest) => {
    expect(await sha256Of(new Blob([text]))).toBe(digest);
  });
});

describe('readVerification', () => {
  it.each([
    [{ known: false }, { known: false }],
    [
      { known: true, reference: 'DPA-1' },
      { known: true, reference: 'DPA-1' },
    ],
    [
      { known: true, sealedAt: '2026-03-05T10:14:00Z', more: 1 },
      { known: true, sealedAt: '2026-03-05T10:14:00Z' },
    ],
    [{ known: true, reference: 7 }, { known: true }],
    [
      { known: true, offeredAt: '2026-03-05T10:14:00Z', sealedSince: true },
      { known: true, offeredAt: '2026-03-05T10:14:00Z', sealedSince: true },
    ],
    [
      { known: true, offeredAt: '2026-03-05T10:14:00Z', sealedSince: 'no' },
      { known: true, offeredAt: '2026-03-05T10:14:00Z', sealedSince: false },
    ],
  ])('reads %j', (value, expected) => {
    expect(readVerification(value)).toEqual(expected);
  });

  it.each([null, 'known', {}, { known: 'true' }, []])('refuses %j rather than call a document known', (value) => {
    expect(() => readVerification(value)).toThrow();
  });
});
