import { sharedTable } from '#tenancy';

/** Customers see nothing of a change that is still a draft. */
export const subProcessorChangesWall = [
  sharedTable('sub_processor_changes', {
    processor: { select: true, insert: true, update: true, delete: true },
    controller: { select: true, where: `state <> 'draft'` },
    system: { select: true, update: ['state'] },
  }),
];
