import { createHash } from 'node:crypto';
import { Portal } from '../../testing/portal.js';
import { RateLimit } from './rate-limit.js';

describe('a rate limit', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const take = (matter: string, value: string) =>
    portal.within({ realm: 'identity', tenantId: null }, () =>
      portal.get(RateLimit).take(matter, value, { hits: 2, perSeconds: 60 }),
    );

  it('counts by a value, each matter apart, until the window is over', async () => {
    await take('sign-in', '192.0.2.1');
    await take('sign-in', '192.0.2.1');
    await expect(take('sign-in', '192.0.2.1')).rejects.toMatchObject({ status: 429 });
    await take('sign-in', '192.0.2.2');
    await take('reset', '192.0.2.1');
    portal.clock.forward(60);
    await take('sign-in', '192.0.2.1');
  });

  it('of strangers lets nobody use up another’s tries from a network of its own, and ends what comes from everywhere', async () => {
    const limits = {
      network: { hits: 9, perSeconds: 60 },
      address: { hits: 2, perSeconds: 60 },
      anywhere: { hits: 4, perSeconds: 60 },
    };
    const ask = (network: string, email = 'ida@example.test') =>
      portal.within({ realm: 'identity', tenantId: null }, () =>
        portal.get(RateLimit).takeOfStranger('asking', { network, email }, limits),
      );
    for (let time = 0; time < 2; time++) await ask('192.0.2.1');
    for (let time = 0; time < 5; time++) await expect(ask('192.0.2.1')).rejects.toMatchObject({ status: 429 });
    for (let time = 0; time < 2; time++) await ask('192.0.2.2');
    await expect(ask('192.0.2.3')).rejects.toMatchObject({ status: 429 });
    await ask('192.0.2.3', 'bo@example.test');
  });

  it('holds nothing by which an address can be tried out against the database', async () => {
    await take('network', '192.0.2.7');
    const buckets = await portal.sql<{ bucket: string }>(
      `select bucket from app.rate_limits where bucket ^@ 'network:'`,
    );
    expect(buckets).toHaveLength(1);
    for (const text of ['192.0.2.7', 'network:192.0.2.7', 'network\n192.0.2.7']) {
      const bare = createHash('sha256').update(text).digest();
      for (const shown of [text, bare.toString('hex'), bare.toString('base64url')])
        expect(buckets[0]?.bucket).not.toBe(`network:${shown}`);
    }
  });
});
