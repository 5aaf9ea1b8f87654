import { HOUSE_TENANT_ID } from './audit/audit-event.js';
import { outsideSchema, sharedTable, tenantTable } from '#tenancy';

const append = { insert: true } as const;
const answers = { select: true, insert: true, update: ['sealed_answer'] } as const;

/** Who reaches the tables that no feature owns. */
export const platformWall = [
  outsideSchema('pgboss', { realms: ['system'] }),
  sharedTable('migrations', {}),
  sharedTable('tenants', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true, where: 'id = (select ctx.tenant())', update: ['locale', 'revision'] },
    public: {
      select: ['id', 'kind', 'name', 'registration_number', 'address', 'country', 'locale'],
      where: 'id = (select ctx.tenant())',
    },
    // An agreement that enters into force brings its choices along.
    system: { select: true, update: ['authorisation', 'notice_days'] },
    identity: {
      select: ['id', 'kind', 'name', 'locale'],
      // The house, at the first run.
      insert: ['id', 'kind', 'name', 'registration_number', 'address', 'country', 'locale', 'created_at'],
    },
  }),
  tenantTable('audit_events', {
    processor: { reach: 'all', select: true, ...append },
    controller: { select: true, ...append },
    public: append,
    identity: { reach: 'all', ...append },
    system: { reach: 'all', select: true, ...append },
  }),
  tenantTable('audit_pending', {
    processor: { reach: 'all', ...append },
    controller: append,
    public: append,
    identity: { reach: 'all', ...append },
    system: { reach: 'all', select: true, insert: true, delete: true, update: ['event_id'] },
  }),
  tenantTable('audit_seals', {
    processor: { reach: 'all', select: true },
    controller: { select: true },
    system: { reach: 'all', select: true, insert: true },
  }),
  sharedTable('audit_anchor', { system: { select: true, insert: true, update: true } }),
  tenantTable('audit_unanchored', { system: { reach: 'all', select: true, insert: true, delete: true } }),
  tenantTable('outbox', {
    processor: { reach: 'all', ...append },
    controller: append,
    public: append,
    identity: { reach: 'all', ...append },
    system: { reach: 'all', select: true, insert: true, update: ['job'], delete: true },
  }),
  tenantTable('answered_requests', {
    processor: { ...answers, where: `tenant_id = '${HOUSE_TENANT_ID}'`, reach: 'all' },
    controller: answers,
    system: { reach: 'all', select: ['answered_at'], delete: true },
  }),
  tenantTable('kept_forms', {
    public: {
      insert: ['tenant_id', 'id', 'sealed', 'expires_at'],
      select: true,
      update: ['sealed', 'expires_at'],
      delete: true,
    },
    system: { select: ['id', 'tenant_id', 'expires_at'], delete: true },
  }),
  sharedTable('draft_revisions', { processor: { select: true, insert: true, update: ['last'] } }),
  tenantTable('effects', { system: { reach: 'all', select: true, insert: true, delete: true } }),
];
