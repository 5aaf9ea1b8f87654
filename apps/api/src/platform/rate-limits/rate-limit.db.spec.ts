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
