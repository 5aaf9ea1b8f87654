import { directoryFunction, tenantTable } from '#tenancy';

const facts = [
  'tenant_id',
  'id',
  'reference',
  'type',
  'vendor_role',
  'status',
  'received_at',
  'delivered_at',
  'due_on',
];
const handedOver = ['tenant_id', 'id', 'inquiry_id', 'kind', 'sealed'];

/** Once routed, an inquiry is its controller's: staff may hand it over, and keep what routing needs. */
export const inquiriesWall = [
  tenantTable('inquiries', {
    processor: {
      reach: 'all',
      insert: [...facts, 'concerns', 'locale', 'email_hash'],
      select: [...facts, 'extended_at', 'settled_at', 'untold_since'],
    },
    controller: {
      select: true,
      update: ['status', 'due_on', 'extended_at', 'paused_since', 'paused_days', 'settled_at'],
    },
    public: { select: true },
    system: {
      select: ['tenant_id', 'id', 'status', 'due_on', 'untold_since', 'unreached_since'],
      update: ['untold_since', 'unreached_since'],
    },
  }),
  tenantTable('inquiry_steps', {
    processor: { reach: 'all', insert: true },
    controller: { select: true, insert: true },
    public: { select: true },
  }),
  tenantTable('inquiry_contents', {
    processor: { reach: 'all', insert: handedOver },
    controller: { select: true, insert: true, delete: true },
    // What the controller tells the data subject; what the data subject wrote is not given out again.
    public: { select: true, where: `kind <> 'request'` },
  }),
  // With the answer: staff have no way to them, not even to put one in.
  tenantTable('inquiry_files', {
    controller: { select: true, insert: true },
    public: { select: true },
  }),
  tenantTable('inquiry_form_links', {
    controller: { select: true, insert: true },
  }),
  directoryFunction('inquiries_by_reference', {
    args: 'given_reference text, given_email_hash bytea',
    returns: 'table(tenant_id uuid, inquiry_id uuid)',
    body: `select i.tenant_id, i.id from inquiries i
           where i.reference = given_reference and i.email_hash = given_email_hash and i.status <> 'returned'`,
    realms: ['public', 'system'],
  }),
  directoryFunction('inquiry_form', {
    args: 'given_slug text',
    returns: 'table(tenant_id uuid)',
    body: `select l.tenant_id from inquiry_form_links l join tenants t on t.id = l.tenant_id
           where l.slug = given_slug and t.status = 'active'`,
    realms: ['public'],
  }),
];
