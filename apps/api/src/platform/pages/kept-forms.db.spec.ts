import type { FastifyRequest } from 'fastify';
import { givenHouse } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';
import { newToken } from '../ids.js';
import { KeptForms } from './kept-forms.js';

const SECRET = 'Jeg var patient i marts';
type Asking = Pick<FastifyRequest, 'cookies' | 'ip'>;

describe('what was typed into a form', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.sql(`delete from app.kept_forms; delete from app.rate_limits`));

  const browser = (cookies: Asking['cookies'] = { form: portal.get(KeptForms).issue() }): Asking => ({
    cookies,
    ip: '192.0.2.1',
  });
  const within = <T>(work: (forms: KeptForms) => Promise<T>) =>
    portal.within({ realm: 'public', tenantId: null }, () => work(portal.get(KeptForms)));
  const keep = (who: Asking, value: unknown, place = '/s/a') => within((forms) => forms.keep(who, place, value));
  const read = (who: Asking, place = '/s/a') => within((forms) => forms.read(who, place));
  const rows = () =>
    portal.sql(`select encode(id, 'hex') as id, encode(sealed, 'escape') as sealed from app.kept_forms`);

  it('comes back to the browser that typed it, in its place, as it was last', async () => {
    const bo = browser();
    expect(await keep(bo, { reason: 'Først' })).toBe(true);
    await keep(bo, { reason: SECRET });
    expect(await read(bo)).toEqual({ reason: SECRET });
    expect(await read(bo, '/s/b')).toBeNull();
    expect(await read(browser())).toBeNull();
    expect(await read(browser({}))).toBeNull();
  });

  it('is sealed, under a name that tells nothing, and opens with nothing that the portal keeps', async () => {
    await keep(browser(), { reason: SECRET });
    const text = JSON.stringify(await rows());
    expect(text).not.toContain('patient');
    expect(text).not.toContain('reason');
  });

  it('is gone after an hour, also from the database as soon as somebody else types', async () => {
    const bo = browser();
    await keep(bo, { reason: SECRET });
    portal.clock.forward(3599);
    expect(await read(bo)).not.toBeNull();
    portal.clock.forward(1);
    expect(await read(bo)).toBeNull();
    await keep(browser(), {});
    expect(await rows()).toHaveLength(1);
  });

  it('is forgotten when it was sent', async () => {
    const bo = browser();
    await keep(bo, { reason: SECRET });
    await within((forms) => forms.forget(bo, '/s/a'));
    expect(await rows()).toEqual([]);
  });

  it('is not kept under a cookie that the portal did not issue, which somebody else may know', async () => {
    const [token, mac] = portal.get(KeptForms).issue().split('.');
    for (const form of [
      newToken(),
      `${newToken()}.${mac ?? ''}`,
      `${token ?? ''}.${newToken()}`,
      token,
      `${token ?? ''}.`,
    ])
      expect(await keep(browser({ form }), {})).toBe(false);
    expect(await keep(browser({ form: `${token ?? ''}.${mac ?? ''}` }), {})).toBe(true);
  });

  it('is not kept without a cookie, nor too much of it, nor too often', async () => {
    expect(await keep(browser({}), {})).toBe(false);
    expect(await keep(browser({ form: 'short' }), {})).toBe(false);
    expect(await keep(browser(), { text: 'x'.repeat(130_000) })).toBe(false);
    const bo = browser();
    await keep(bo, {});
    await portal.sql(`update app.rate_limits set hits = 600`);
    expect(await keep(bo, { reason: SECRET })).toBe(false);
    expect(await read(bo)).toEqual({});
  });
});
