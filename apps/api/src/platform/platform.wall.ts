import { outsideSchema, sharedTable, tenantTable } from '#tenancy';

const append = { insert: true } as const;

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
    system: { select: true },
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
  tenantTable('outbox', {
    processor: { reach: 'all', ...append },
    controller: append,
    public: append,
    identity: { reach: 'all', ...append },
    system: { reach: 'all', select: true, insert: true, update: ['job'], delete: true },
  }),
  tenantTable('effects', { system: { reach: 'all', select: true, insert: true, delete: true } }),
];
