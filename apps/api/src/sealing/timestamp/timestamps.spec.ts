import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SystemClock, type Clock } from '../../platform/clock.js';
import { FixedClock } from '../../testing/fixed-clock.js';
import { checkTimestamp } from '../cms/check-timestamp.js';
import { NoTimestamp, RequestTimestamp } from '../request-timestamp.js';
import { sealDocument } from '../seal-document.js';
import type { SealRequest } from '../seal-pdf.js';
import { outsideTool } from '../testing/outside-tool.js';
import { newSealKey, request, testFolder } from '../testing/test-key.js';
import { POLICY, TimestampAuthority } from '../testing/timestamp-authority.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { readTimestampResponse, writeTimestampRequest } from '../cms/timestamp-request.js';
import { verifyPdf } from '../verify/verify-pdf.js';

const stamped = Buffer.from('the signature value');

describe('timestamps (needs openssl)', () => {
  let uret: TimestampAuthority;
  let other: TimestampAuthority;
  let authorities: readonly Uint8Array[];
  beforeAll(async () => {
    uret = await TimestampAuthority.start();
    other = await TimestampAuthority.start();
    authorities = [await uret.root()];
  });
  afterAll(() => Promise.all([uret.stop(), other.stop()]));
  afterEach(() => {
    uret.instead = null;
  });

  const asker = async (
    urls: readonly string[],
    { policy, clock = new SystemClock() }: { policy?: string; clock?: Clock } = {},
  ): Promise<RequestTimestamp> => {
    const config = { TIMESTAMP_URLS: [...urls], TIMESTAMP_TRUST: uret.trust, TIMESTAMP_POLICY: policy };
    const made = new RequestTimestamp(clock, config);
    await made.onModuleInit();
    return made;
  };
  const tokenOver = async (bytes: Uint8Array): Promise<Uint8Array> =>
    readTimestampResponse(await uret.stamp(Buffer.from(writeTimestampRequest(bytes).der)));

  it('are asked for and checked, and openssl finds the same in them', async () => {
    const token = await (await asker([uret.url])).run(stamped);
    expect(await checkTimestamp(token, stamped, authorities)).toEqual({
      ...{ holds: true, faults: [], policy: POLICY, authority: 'C=DK, O=Uret ApS, CN=Uret', trust: 'trusted' },
      at: expect.stringMatching(/^20\d\d-.*Z$/),
    });
    const at = (name: string): string => join(folder, name);
    const folder = await testFolder();
    await writeFile(at('token'), token);
    await writeFile(at('data'), stamped);
    const files = ['-data', at('data'), '-in', at('token'), '-token_in', '-CAfile', uret.trust];
    expect(outsideTool('openssl', 'ts', '-verify', ...files).output).toContain('Verification: OK');
  });

  it('are not waited for without end: an answer that grows too long is cut off', async () => {
    other.instead = async () => Promise.resolve(Buffer.alloc(100_000));
    await expect((await asker([other.url])).run(stamped)).rejects.toThrow(/too long/);
    other.instead = null;
  });

  it('are the next authority’s when the first is down or answers nonsense', async () => {
    const down = 'http://127.0.0.1:9/';
    await (await asker([down, uret.url])).run(stamped);
    other.instead = async () => Promise.resolve(Buffer.from('busy'));
    await (await asker([other.url, uret.url])).run(stamped);
    other.instead = null;
    await expect((await asker([down])).run(stamped)).rejects.toThrow(NoTimestamp);
    await expect((await asker([])).run(stamped)).rejects.toThrow(NoTimestamp);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['of another document', async () => answered(await uret.stamp(ask(Buffer.from('another')))), /imprint, nonce/],
    ['given before', async () => answered(await uret.stamp(ask(stamped))), /\(nonce\)/],
    ['of an authority that is not trusted', async () => (await asker([other.url])).run(stamped), /not among TIMESTAMP/],
    [
      'from another time',
      async () => (await asker([uret.url], { clock: new FixedClock('2026-03-05T09:00:00Z') })).run(stamped),
      /\(time\)/,
    ],
    [
      'of a policy that was not asked for',
      async () => {
        uret.instead = async (query) => uret.stamp(withoutPolicy(query));
        return (await asker([uret.url], { policy: `${POLICY}.2` })).run(stamped);
      },
      /policy/,
    ],
    [
      'that was refused',
      async () => (await asker([uret.url], { policy: '1.2.3.4' })).run(stamped),
      /it refused \(status 02\)/,
    ],
  ])('are not taken when they are %s', async (_, act, why) => {
    await expect(act()).rejects.toThrow(why);
  });

  const ask = (bytes: Uint8Array): Buffer => Buffer.from(writeTimestampRequest(bytes).der);
  const withoutPolicy = (_query: Buffer): Buffer => ask(stamped);
  const answered = async (reply: Buffer): Promise<unknown> => {
    uret.instead = async () => Promise.resolve(reply);
    return (await asker([uret.url])).run(stamped);
  };

  it('are only by certificates for timestamps', async () => {
    const anybody = await TimestampAuthority.start({ usage: 'extendedKeyUsage=timeStamping' });
    // openssl refuses to stamp with it; the key is there all the same.
    await expect(anybody.stamp(ask(stamped))).rejects.toThrow();
    await anybody.stop();
  });

  it('with one bit flipped hold no more, or say the very same', async () => {
    const token = await tokenOver(stamped);
    const report = await checkTimestamp(token, stamped, authorities);
    for (let step = 0; step < 120; step++) {
      const flipped = Buffer.from(token);
      const at = Math.floor((step * token.length) / 120);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (step % 8));
      const found = await checkTimestamp(flipped, stamped, authorities);
      if (found.holds && found.trust === 'trusted') expect(found).toEqual(report);
    }
  });

  describe('in a sealed document', () => {
    const now = (): SealRequest['at'] => new Date(Math.floor(new SystemClock().now().getTime() / 1000) * 1000);
    const sealed = async (timestamp: NonNullable<SealRequest['timestamp']>, at = now()) => {
      const key = await newSealKey();
      return {
        key,
        made: await sealDocument(await unsealedPdf(), { ...request(key), at, timestamp }, { authorities }),
      };
    };

    it('make it PAdES-B-T, and say the time and who vouches for it', async () => {
      const { made, key } = await sealed(tokenOver);
      const { signatures, verdict } = await verifyPdf(made.bytes, { trusted: key.certificates, authorities });
      expect(verdict).toBe('valid');
      expect(signatures).toMatchObject([
        { level: 'PAdES-B-T', holds: true, timestamp: { holds: true, trust: 'trusted', policy: POLICY } },
      ]);
      const stranger = await verifyPdf(made.bytes, { trusted: key.certificates });
      expect(stranger).toMatchObject({
        verdict: 'valid',
        signatures: [{ holds: true, level: 'PAdES-B-B', timestamp: { holds: true, trust: 'unknown' } }],
      });
    });

    it('refuse the seal when they are of something else, or older than the seal', async () => {
      await expect(sealed(async () => tokenOver(Buffer.from('another')))).rejects.toThrow(/timestamp/);
      const later = new Date(now().getTime() + 10 * 60_000);
      await expect(sealed(tokenOver, later)).rejects.toThrow(/timestamp/);
    });
  });
});
