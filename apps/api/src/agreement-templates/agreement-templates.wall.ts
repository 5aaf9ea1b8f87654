import { sharedTable } from '#tenancy';

/**
 * Staff alone see wordings as such, and the campaigns they started; everybody else sees them in agreements. What was published is never changed: nobody
 * may update anything of it but the day it was retired, or delete it. Nor can it be said anew whose clauses a template has.
 */
export const agreementTemplatesWall = [
  sharedTable('agreement_templates', {
    processor: { select: true, insert: true, update: ['name', 'is_default'] },
  }),
  sharedTable('agreement_template_drafts', {
    processor: { select: true, insert: true, update: ['content', 'revision', 'changed_at'], delete: true },
  }),
  sharedTable('agreement_template_versions', {
    processor: { select: true, insert: true, update: ['retired_at'] },
    system: { select: true },
  }),
];
