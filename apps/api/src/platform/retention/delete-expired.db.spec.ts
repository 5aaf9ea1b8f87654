import { HOUSE_TENANT_ID } from '../audit/audit-event.js';
import { newId } from '../ids.js';
import { givenMail } from '../../mail/testing/given-mail.js';
import { givenHouse, givenPerson, givenTenant, type Tenant } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';
import { DeleteExpired, endOfTerm } from './delete-expired.js';
import { retentionRules, type RetentionId } from './retention.js';

describe('what is kept no longer', () => {
  let portal: Portal;
  let acme: Tenant;
  beforeEach(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    acme = await givenTenant(portal, 'Acme');
  });
  afterEach(() => portal.stop());

  const at = (rule: RetentionId): Date => {
    const found = retentionRules.find(({ id }) => id === rule);
    if (!found) throw new Error(rule);
    return endOfTerm(found.term, portal.clock.now());
  };
  const aMinuteBefore = (instant: Date) => new Date(instant.getTime() - 60_000);

  const mailAbout = async (kind: string, queuedAt: Date) => {
    const id = await givenMail(portal, acme);
    await portal.sql(`update app.mails set about_kind = $2, queued_at = $3 where id = $1`, [id, kind, queuedAt]);
  };
  const link = (expiresAt: Date) =>
    portal.sql(
      `insert into app.account_links (id, purpose, token_hash, email, tenant_id, roles, created_at, expires_at)
       values ($1, 'invitation', $2, $5, $3, '{viewer}', $4, $4)`,
      [newId(), Buffer.from(newId()), acme.id, expiresAt, `${newId()}@example.test`],
    );
  /** One row that each rule keeps when it is as old as `instant` says, and no other rule touches. */
  const rowOf: Readonly<Record<RetentionId, (instant: Date) => Promise<unknown>>> = {
    'mails-to-data-subjects': (instant) => mailAbout('data-subject', instant),
    'mails-about-access': (instant) => mailAbout('invitation', instant),
    'other-mails': (instant) => mailAbout('notice', instant),
    'dismissed-inquiries': (instant) =>
      portal.sql(
        `insert into app.inquiry_intake (tenant_id, id, reference, type, concerns, locale, email_hash, received_at, status, dismissal, settled_at)
         values ($1, $2, $3, 'access', 'self', 'da', '', $4, 'dismissed', 'spam', $4)`,
        [HOUSE_TENANT_ID, newId(), newId(), instant],
      ),
    'inquiry-status-requests': (instant) =>
      portal.sql(
        `insert into app.inquiry_status_requests (tenant_id, id, token_hash, reference, email_hash, expires_at) values ($1, $2, $3, '', '', $4)`,
        [HOUSE_TENANT_ID, newId(), Buffer.from(newId()), instant],
      ),
    'kept-forms': (instant) =>
      portal.sql(`insert into app.kept_forms (tenant_id, id, sealed, expires_at) values ($1, $2, '', $3)`, [
        HOUSE_TENANT_ID,
        Buffer.from(newId()),
        instant,
      ]),
    'account-links': link,
    sessions: async (instant) =>
      portal.sql(
        `insert into app.sessions (id, token_hash, person_id, csrf_token, device, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, '', '', $4, $4, $4)`,
        [newId(), Buffer.from(newId()), await givenPerson(portal, 'Sara'), instant],
      ),
    'begun-sign-ins': async (instant) =>
      portal.sql(
        `insert into app.pending_sign_ins (id, token_hash, person_id, stage, expires_at) values ($1, $2, $3, 'code', $4)`,
        [newId(), Buffer.from(newId()), await givenPerson(portal, 'Sara'), instant],
      ),
    'rate-limits': (instant) => portal.sql(`insert into app.rate_limits values ($1, $2, 1)`, [newId(), instant]),
    effects: (instant) =>
      portal.sql(`insert into app.effects (tenant_id, id, noted_at) values ($1, $2, $3)`, [acme.id, newId(), instant]),
  };
  const left = async (rule: RetentionId) => {
    const table = retentionRules.find(({ id }) => id === rule)?.table ?? '';
    return (await portal.sql(`select 1 from app.${table}`)).length;
  };

  it('goes, rule by rule, when its time is over and not before; the ledger has how much', async () => {
    for (const { id } of retentionRules) {
      await rowOf[id](aMinuteBefore(at(id)));
      await rowOf[id](at(id));
    }
    const once = Object.fromEntries(retentionRules.map(({ id }) => [id, 1]));

    expect(await portal.get(DeleteExpired).run()).toEqual(once);

    expect(await portal.get(DeleteExpired).run()).toEqual({});
    for (const { id, table } of retentionRules) expect([id, await left(id)]).toEqual([id, table === 'mails' ? 3 : 1]);
    const events = await portal.sql(`select data, actor_kind from app.audit_events where type = 'retention.applied'`);
    expect(events).toEqual([{ data: { deleted: once }, actor_kind: 'job' }]);
  });

  it('leaves what waits: an inquiry in triage stays, however old', async () => {
    await portal.sql(
      `insert into app.inquiry_intake (tenant_id, id, reference, type, concerns, locale, email_hash, received_at, status, sealed)
       values ($1, $2, 'H', 'access', 'self', 'da', '', '2020-01-01', 'triage', '')`,
      [HOUSE_TENANT_ID, newId()],
    );
    await portal.get(DeleteExpired).run();
    expect(await left('dismissed-inquiries')).toBe(1);
  });

  it.each(['invitation', 'password-reset', 'person', 'intake', 'alert'])(
    'goes after 90 days: a mail about %s, which is no evidence',
    async (kind) => {
      await mailAbout(kind, aMinuteBefore(at('mails-about-access')));
      await mailAbout(kind, at('mails-about-access'));
      expect(await portal.get(DeleteExpired).run()).toEqual({ 'mails-about-access': 1 });
    },
  );

  it('goes in batches, all of it', async () => {
    await portal.sql(`insert into app.rate_limits select n::text, '2020-01-01', 1 from generate_series(1, 2500) n`);
    expect(await portal.get(DeleteExpired).run()).toEqual({ 'rate-limits': 2500 });
  });

  it('is no trouble before the first run', async () => {
    await portal.sql(`delete from app.tenants where id = $1`, [HOUSE_TENANT_ID]);
    await rowOf['rate-limits'](new Date('2020-01-01'));
    expect(await portal.get(DeleteExpired).run()).toEqual({ 'rate-limits': 1 });
  });
});

describe('the end of a term', () => {
  it.each([
    ['2030-12-31T22:30:00Z', '2024-12-31T23:00:00.000Z'],
    ['2030-12-31T23:30:00Z', '2025-12-31T23:00:00.000Z'],
  ])('of five calendar years, at %s, is the Danish new year of %s', (now, end) => {
    expect(endOfTerm({ unit: 'calendar-years', count: 5 }, new Date(now)).toISOString()).toBe(end);
  });
});
