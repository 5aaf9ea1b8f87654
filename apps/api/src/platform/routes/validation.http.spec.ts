import request from 'supertest';
import { givenProfile } from '../../processor-profile/testing/given-profile.js';
import { exampleProfile } from '../../processor-profile/example-profile.js';
import { givenStaff, nobody } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';
import { RouteInventory } from './route-inventory.js';

const NUL = 'A\u0000B';
const badNames = (count: number) => Array.from({ length: count }, (_, at) => [`\u0001${at}`, 1] as const);

describe('what comes in', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it.each([
    ['api/staff/customers', '?search=A%00B', 'search'],
    ['api/staff/audit', '?actorId=A%00B', 'actorId'],
    ['api/staff/sub-processors', '?search=A%00B', 'search'],
    ['api/staff/inbox-customers', '?q=A%00B', 'q'],
  ])('is refused with a NUL in the query of %s', async (path, query, field) => {
    const owner = await givenStaff(portal);
    const { body } = await owner.get(`/${path}${query}`).expect(422);
    expect(body.errors).toMatchObject([{ path: field, code: 'unstorable' }]);
  });

  it('is refused with half a character or a NUL in a body, at the field', async () => {
    const owner = await givenStaff(portal);
    for (const name of [NUL, '\ud83d']) {
      const { body } = await owner
        .put('/api/staff/processor-profile', { ...exampleProfile, revision: 1, name })
        .expect(422);
      expect(body.errors).toMatchObject([{ path: 'name', code: 'unstorable' }]);
    }
  });

  it('is refused with fields that nothing here knows, each by its name', async () => {
    const owner = await givenStaff(portal);
    const body = { ...exampleProfile, revision: 1, color: 'red', fax: '1' };
    const answer = await owner.put('/api/staff/processor-profile', body).expect(422);
    expect(answer.body.errors).toMatchObject([
      { path: 'color', pointer: '#/color', code: 'unrecognized_keys', detail: 'Feltet findes ikke her. Udelad det' },
      { path: 'fax', code: 'unrecognized_keys' },
    ]);
    const list = await owner.put('/api/staff/processor-profile', []).expect(422);
    expect(list.body.detail).toBe('Tjek feltet');
  });

  it('is refused in a form without an account, and in a path it is not found', async () => {
    const answer = await nobody(portal).submit('/sign-in', { email: NUL, password: 'x', return: '', _csrf: 'x' });
    expect(answer.status).toBe(422);
    expect((await nobody(portal).get('/s/A%00B')).status).toBe(404);
  });

  it('leaves a page as it is when a link carries more than the page asks for', async () => {
    const pages = portal
      .get(RouteInventory)
      .list()
      .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'));
    expect(pages.length).toBeGreaterThan(15);
    const strict = pages.filter(({ inputs }) =>
      inputs.some(({ place, schema }) => {
        const issues = place === 'query' ? (schema.safeParse({ utm_source: 'letter' }).error?.issues ?? []) : [];
        return issues.some(({ code }) => code === 'unrecognized_keys');
      }),
    );
    expect(strict.map(({ path }) => path)).toEqual([]);
    await nobody(portal).get('/verify?utm_source=letter').expect(200);
  });

  it('is small in a form without an account', async () => {
    const fields = { email: 'x'.repeat(300_000), password: 'x', return: '', _csrf: 'x' };
    expect((await nobody(portal).submit('/sign-in', fields)).status).toBe(413);
  });

  it.each([
    ['lists within lists', '['.repeat(20_000) + ']'.repeat(20_000), 400],
    ['controls at every level', `${'["\\u0001",'.repeat(1_500)}1${']'.repeat(1_500)}`, 400],
    ['a million values', `[${'1,'.repeat(1_000_000)}1]`, 400],
    ['thousands of bad names', JSON.stringify(Object.fromEntries(badNames(40_000))), 422],
    ['a long name over many bad texts', JSON.stringify({ ['k'.repeat(20_000)]: Array(3_000).fill('\u0001') }), 422],
  ])('decides little of what goes out: %s', async (_, body, status) => {
    const answer = await request(portal.app.getHttpServer())
      .post('/api/public/verification')
      .set('content-type', 'application/json')
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.text.length).toBeLessThan(40_000);
  });

  it('has its time, and not more, to come in', () => {
    const server = portal.app.getHttpServer();
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(server.requestTimeout);
    expect(server.timeout).toBeGreaterThan(0);
    expect(server.maxConnections).toBeGreaterThan(0);
  });
});
