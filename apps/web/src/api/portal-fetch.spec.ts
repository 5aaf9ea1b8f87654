import { createPortalFetch } from './portal-fetch.js';

const given = (...answers: (Response | Error)[]) => {
  const seen: Request[] = [];
  let signedOut = 0;
  let changed = 0;
  let keys = 0;
  const portalFetch = createPortalFetch({
    fetch: (input) => {
      seen.push(new Request(input));
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('no answer'));
    },
    csrfToken: () => 'token-1',
    locale: () => 'da',
    organisation: () => 'acme',
    newKey: () => `key-${(keys += 1)}`,
    onSignedOut: () => (signedOut += 1),
    onOrganisationChanged: () => (changed += 1),
  });
  return { portalFetch, seen, signedOut: () => signedOut, changed: () => changed };
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

  it.each([
    ['GET', '/api/app/agreements', 'acme'],
    ['PUT', '/api/app/settings', 'acme'],
    ['GET', '/api/session', null],
    ['PUT', '/api/session/tenant', null],
    ['GET', '/api/staff/customers', null],
  ])('%s %s carries the organisation %p', async (method, path, organisation) => {
    const { portalFetch, seen } = given(new Response('{}'));
    await portalFetch(`https://portal.test${path}`, { method });
    expect(seen[0]?.headers.get('Portal-Organisation')).toBe(organisation);
  });

  it('tells when another organisation was opened elsewhere, and of no other conflict', async () => {
    const conflict = (code: string) => Response.json({ type: `urn:portal:problem:${code}` }, { status: 409 });
    const { portalFetch, changed } = given(conflict('changed_meanwhile'), conflict('organisation_changed'));
    await expect(portalFetch('https://portal.test/api/app/x')).rejects.toMatchObject({ status: 409 });
    expect(changed()).toBe(0);
    await expect(portalFetch('https://portal.test/api/app/x')).rejects.toMatchObject({ status: 409 });
    expect(changed()).toBe(1);
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

  describe('names each change', () => {
    const change = (body: string) => ({ method: 'POST', body });
    const keysOf = (seen: readonly Request[]) => seen.map((request) => request.headers.get('Idempotency-Key'));
    const done = () => Response.json({}, { status: 201 });

    it('and a read not', async () => {
      const { portalFetch, seen } = given(new Response('{}'));
      await portalFetch('https://portal.test/api/x');
      expect(keysOf(seen)).toEqual([null]);
    });

    it('with one key for a double click, and another for the next change', async () => {
      const { portalFetch, seen } = given(done(), done(), done(), done());
      const click = (body: string) => portalFetch('https://portal.test/api/x', change(body));
      await Promise.all([click('{"a":1}'), click('{"a":1}'), click('{"a":2}')]);
      await click('{"a":1}');
      expect(keysOf(seen)).toEqual(['"key-1"', '"key-1"', '"key-2"', '"key-3"']);
    });

    it.each([
      ['the answer was lost', new TypeError('Failed to fetch'), true],
      ['the server broke', Response.json({}, { status: 500 }), true],
      ['it came too often', Response.json({}, { status: 429 }), true],
      ['it was refused', Response.json({}, { status: 422 }), false],
    ])('with the same key again only where it is not known how it ended: %s', async (_case, first, same) => {
      const { portalFetch, seen } = given(first, done());
      const send = () => portalFetch('https://portal.test/api/x', change('{"a":1}'));
      await expect(send()).rejects.toThrow();
      await send();
      expect(keysOf(seen)).toEqual(['"key-1"', same ? '"key-1"' : '"key-2"']);
    });
  });
});
