import { createPortalFetch } from './portal-fetch.js';

const given = (answer: Response) => {
  const seen: Request[] = [];
  let signedOut = 0;
  const portalFetch = createPortalFetch({
    fetch: (input) => {
      seen.push(new Request(input));
      return Promise.resolve(answer);
    },
    csrfToken: () => 'token-1',
    locale: () => 'da',
    onSignedOut: () => (signedOut += 1),
  });
  return { portalFetch, seen, signedOut: () => signedOut };
};

describe('a call to the API', () => {
  it.each([
    ['GET', null],
    ['HEAD', null],
    ['POST', 'token-1'],
    ['PUT', 'token-1'],
    ['PATCH', 'token-1'],
    ['DELETE', 'token-1'],
  ])('%s carries the CSRF token %p', async (method, token) => {
    const { portalFetch, seen } = given(new Response('{}'));
    await portalFetch('https://portal.test/api/x', { method });
    expect(seen[0]?.headers.get('X-CSRF-Token')).toBe(token);
    expect(seen[0]?.headers.get('Accept-Language')).toBe('da');
  });

  it('keeps the headers and the body of the request it was given', async () => {
    const { portalFetch, seen } = given(new Response('{}'));
    const request = new Request('https://portal.test/api/x', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'If-Match': '7' },
    });
    await portalFetch(request);
    expect(seen[0]?.headers.get('If-Match')).toBe('7');
    expect(await seen[0]?.text()).toBe('{"a":1}');
  });

  it('rejects with the problem that the API describes', async () => {
    const { portalFetch, signedOut } = given(Response.json({ type: 'urn:portal:problem:not_found' }, { status: 404 }));
    await expect(portalFetch('https://portal.test/api/x')).rejects.toMatchObject({ status: 404, code: 'not_found' });
    expect(signedOut()).toBe(0);
  });

  it('sends who is signed out to the sign-in page', async () => {
    const { portalFetch, signedOut } = given(Response.json({}, { status: 401 }));
    await expect(portalFetch('https://portal.test/api/x')).rejects.toMatchObject({ status: 401 });
    expect(signedOut()).toBe(1);
  });
});
