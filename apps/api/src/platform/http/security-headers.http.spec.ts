import { givenProfile } from '../../processor-profile/testing/given-profile.js';
import { Portal } from '../../testing/portal.js';

const everywhere = {
  'content-security-policy': expect.stringContaining(`default-src 'none'`),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-request-id': expect.any(String),
};

describe('the headers of every answer', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  const get = (url: string) => portal.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });

  it.each(['/api/session', '/%61pi/session', '/ap%69/session', '/api/nowhere'])(
    'say of %s that nothing of it is kept, and it answers programs',
    async (url) => {
      const { headers } = await get(url);
      expect(headers).toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
      expect(headers['content-type']).toContain('json');
    },
  );

  it.each([
    ['/%zz', 400],
    ['/api/%zz', 400],
    [`/invitation/${'x'.repeat(300)}`, 414],
  ])('are there also where the address can not be read: %s', async (url, status) => {
    const answer = await get(url);
    expect(answer.headers).toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, title: 'bad_request', instance: answer.headers['x-request-id'] });
  });

  it('are there on a page', async () => {
    expect((await get('/')).headers).toMatchObject(everywhere);
  });
});
