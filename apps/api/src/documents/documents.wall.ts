import { directoryFunction, tenantTable } from '#tenancy';

/** Rendered documents by hash, exactly as they were offered and sealed. They are added and read, never changed. */
export const documentsWall = [
  tenantTable('documents', {
    processor: { reach: 'all', select: true, insert: true },
    controller: { select: true },
    public: { select: true },
    system: { select: true, insert: true },
  }),
  // Whoever holds a file may ask whether it is one that was offered or sealed here; the answer never says whose.
  directoryFunction('known_document', {
    args: 'hash bytea',
    returns: 'table (tenant_id uuid, id uuid)',
    body: `select d.tenant_id, d.id from app.documents d where d.sha256 = hash order by d.stored_at limit 1`,
    realms: ['public'],
  }),
];
