import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenOffer, givenSigned } from './testing/given-agreement.js';

describe('who is signed on what', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('counts active customers by what binds them and by what waits, and as lost who has neither', async () => {
    const { staff } = await givenOffer(portal);
    const count = async () => {
      const { body } = await staff.get('/api/staff/agreements/wordings').expect(200);
      const { items, none }: { items: { waiting: number; lost: number; inForce: number }[]; none: number } = body;
      const sum = (of: 'waiting' | 'lost' | 'inForce') => items.reduce((total, item) => total + item[of], 0);
      return { waiting: sum('waiting'), lost: sum('lost'), inForce: sum('inForce'), none };
    };
    const before = await count();
    const { tenant, id } = await givenOffer(portal, { staff });
    expect(await count()).toEqual({ ...before, waiting: before.waiting + 1 });
    await portal.sql(`update app.agreements set state = 'declined' where id = $1`, [id]);
    expect(await count()).toEqual({ ...before, lost: before.lost + 1 });
    await portal.sql(`update app.agreements set state = 'withdrawn' where id = $1`, [id]);
    expect(await count()).toEqual({ ...before, none: before.none + 1 });
    await givenSigned(portal, { tenant, staff });
    await runJobs(portal, { leave: ['send-mail'] });
    const bound = await count();
    expect(bound).toMatchObject({ lost: before.lost, none: before.none });
    const { id: next } = await givenOffer(portal, { staff, tenant });
    expect(await count()).toEqual({ ...bound, waiting: bound.waiting + 1 });
    await portal.sql(`update app.agreements set state = 'expired' where id = $1`, [next]);
    expect(await count()).toEqual(bound);
    await portal.sql(`update app.tenants set status = 'ended' where id = $1`, [tenant.id]);
    expect(await count()).toEqual({ ...bound, inForce: bound.inForce - 1 });
  });
});
