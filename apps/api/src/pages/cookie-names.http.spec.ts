import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('the cookies of a portal under https', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start({ PUBLIC_URL: 'https://portal.test' });
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('are described by the names that the browser shows', async () => {
    const { text } = await nobody(portal).get('/cookies').expect(200);
    expect(text).toContain('__Host-session');
    expect(text).toContain('__Host-sign-in');
    expect(text).toContain('__Secure-inquiry-status');
    expect(text).toContain('__Secure-form');
  });

  it('never travel in clear, the language neither', async () => {
    const answer = await nobody(portal).get('/cookies?lang=en').expect(200);
    expect(answer.get('set-cookie')).toEqual([expect.stringMatching(/^lang=en;.*Secure/)]);
  });
});
