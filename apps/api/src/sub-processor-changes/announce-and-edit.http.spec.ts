import { changeRequest } from '../notices/testing/given-change.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { exampleFacts, givenService, givenSubProcessor } from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenStaff } from '../testing/given.js';
import { holdRows } from '../testing/hold-rows.js';
import { Portal } from '../testing/portal.js';

const CHANGES = '/api/staff/sub-processor-changes';

describe('a change that is edited and announced at the same moment', () => {
  let portal: Portal;
  let staff: Caller;
  let service: string;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    service = await givenService(portal, 'booking');
  });
  afterAll(() => portal.stop());

  const drafted = async (name: string) => {
    const subject = await givenSubProcessor(portal, exampleFacts(name, { serviceIds: [service] }), {
      status: 'planned',
    });
    const { body } = await staff.post(CHANGES, changeRequest(subject, { effectiveOn: '2026-05-01' })).expect(201);
    const path = `${CHANGES}/${body.id}`;
    const announce = () => staff.post(`${path}/announcement`);
    const edit = () => staff.put(path, changeRequest(subject, { effectiveOn: '2026-06-01' }));
    /** Both in this order, each kept waiting until the other has come. */
    const meet = async (first: typeof announce, second: typeof announce) => {
      const hold = await holdRows(portal, `select 1 from app.sub_processor_changes where id = '${body.id}'`);
      const one = Promise.resolve(first());
      await hold.untilWaiting(1);
      const other = Promise.resolve(second());
      await hold.untilWaiting(2);
      await hold.release();
      return [(await one).status, (await other).status];
    };
    const told = async () => {
      const [row] = await portal.sql(
        `select c.effective_on::text as announced, (select v.valid_from::text from app.sub_processor_versions v where v.change_id = c.id) as registered,
          (select e.data->>'effectiveOn' from app.audit_events e where e.subject_id = c.id and e.type = 'sub-processor-change.announced') as audited,
          (select o.not_before from app.outbox o where o.job = 'apply-sub-processor-change' and o.payload->>'changeId' = c.id::text) as applied
         from app.sub_processor_changes c where c.id = $1`,
        [body.id],
      );
      return row;
    };
    return { announce, edit, meet, told };
  };
  const allOf = (day: string, midnight: string) => ({
    ...{ announced: day, registered: day, audited: day },
    applied: new Date(midnight),
  });

  it('is announced as it was edited, in the register and in its job too', async () => {
    const { announce, edit, meet, told } = await drafted('Rettet Først ApS');
    expect(await meet(edit, announce)).toEqual([200, 201]);
    expect(await told()).toEqual(allOf('2026-06-01', '2026-05-31T22:00:00Z'));
  });

  it('stays as it was announced: the edit that comes second is refused', async () => {
    const { announce, edit, meet, told } = await drafted('Varslet Først ApS');
    expect(await meet(announce, edit)).toEqual([201, 409]);
    expect(await told()).toEqual(allOf('2026-05-01', '2026-04-30T22:00:00Z'));
  });

  it('is refused an edit afterwards for what happened, not for what the register has become', async () => {
    const { announce, edit } = await drafted('Varslet For Længst ApS');
    await announce().expect(201);
    expect((await edit().expect(409)).body).toMatchObject({ title: 'already_announced' });
  });
});
