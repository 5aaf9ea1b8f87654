import { UnitOfWork } from '#tenancy';
import { mailCameBack } from '../../mail/mail.events.js';
import { givenTenant } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';
import { newId } from '../ids.js';
import { AuditLog } from './audit-log.js';

describe('what is recorded', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it.each([1, 3])('waits to be sealed, all of it: %i at a time', async (count) => {
    const { id: tenantId } = await givenTenant(portal, 'Acme');
    const events = Array.from({ length: count }, () => ({
      tenantId,
      subjectId: newId(),
      data: { about: { kind: 'notice', id: newId() } },
    }));
    await portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(UnitOfWork).run(() => portal.get(AuditLog).recordAll(mailCameBack, events)),
    );
    const recorded = await portal.sql(
      `select e.subject_id from app.audit_events e join app.audit_pending p on p.tenant_id = e.tenant_id and p.event_id = e.id
       where e.tenant_id = $1 order by e.id`,
      [tenantId],
    );
    expect(recorded).toEqual(events.map(({ subjectId }) => ({ subject_id: subjectId })));
  });
});
