import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('the public pages', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('speak Danish unless asked otherwise, and remember the choice', async () => {
    const danish = await nobody(portal)
      .get('/')
      .expect(200)
      .expect('content-type', /text\/html/);
    expect(danish.text).toContain('<html lang="da"');
    const english = await nobody(portal).get('/?lang=en').expect(200);
    expect(english.text).toContain('<html lang="en"');
    expect(english.headers['set-cookie']?.[0]).toMatch(/^lang=en;.*HttpOnly/);
    const remembered = await nobody(portal).get('/cookies').set('cookie', 'lang=en').expect(200);
    expect(remembered.text).toContain('<html lang="en"');
  });

  it('are sent short to who reads without a session, and plain to who has one', async () => {
    const asked = (caller: ReturnType<typeof nobody>, accepted: string) =>
      caller.get('/trust').set('accept-encoding', accepted).expect(200);
    const short = await asked(nobody(portal), 'gzip');
    expect(short.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(short.text).toContain('<html lang="da"');
    expect((await asked(nobody(portal), 'identity')).headers['content-encoding']).toBeUndefined();
    const staff = await givenStaff(portal, ['owner']);
    expect((await asked(staff, 'gzip, br')).headers['content-encoding']).toBeUndefined();
  });

  it('lead nowhere that is not there', async () => {
    const home = await nobody(portal).get('/').expect(200);
    const addresses = new Set(
      [...home.text.matchAll(/<a [^>]*?href="(\/[^"#]*)"/g)].map(([, address]) => address ?? ''),
    );
    expect(addresses).toContain('/trust');
    for (const address of addresses)
      expect([address, (await nobody(portal).get(address).redirects(1)).status]).toEqual([address, 200]);
  });

  it('allow no script or style without the nonce of their own answer', async () => {
    const [one, other] = await Promise.all([nobody(portal).get('/'), nobody(portal).get('/')]);
    const nonceOf = (header: string | undefined) => /'nonce-([^']+)'/.exec(header ?? '')?.[1];
    const nonce = nonceOf(one.headers['content-security-policy']);
    expect(nonce).toBeDefined();
    expect(nonceOf(other.headers['content-security-policy'])).not.toBe(nonce);
    expect(one.headers['content-security-policy']).not.toContain('unsafe-inline');
  });

  it('tell people what went wrong, and programs in problem+json', async () => {
    const page = await nobody(portal).get('/nowhere').set('accept', 'text/html').expect(404);
    expect(page.text).toContain('<html lang="da"');
    const problem = await nobody(portal).get('/api/nowhere').expect(404);
    expect(problem.body).toMatchObject({ status: 404, title: 'not_found' });
  });
});
