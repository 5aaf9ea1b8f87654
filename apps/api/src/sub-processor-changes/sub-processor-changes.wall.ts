import { sharedTable } from '#tenancy';

/** Customers see nothing of a change that is still a draft. */
export const subProcessorChangesWall = [
  sharedTable('sub_processor_changes', {
    processor: { select: true, insert: true, update: true, delete: true },
    controller: { select: true, where: `state <> 'draft'` },
    // Which company and when; what was explained to customers, and to whom, is not public.
    public: {
      select: ['id', 'kind', 'state', 'sub_processor_id', 'replaced_id', 'effective_on', 'announced_at'],
      where: `state <> 'draft'`,
    },
    system: { select: true, update: ['state'] },
  }),
];
