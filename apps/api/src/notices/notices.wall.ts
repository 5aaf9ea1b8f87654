import { sharedTable, tenantTable } from '#tenancy';

const delivery = ['status', 'fault', 'mailed_at', 'delivered_at', 'delivered_by', 'closes_at', 'engaged_from'];
const decision = ['opened_at', 'acknowledged_at', 'decided_at', 'decided_by', 'reason'];
const resolution = ['resolution', 'resolution_note', 'resolved_at'];

/** What is announced to whom. A customer sees its own notices, and nothing of a change that is still a draft. */
export const noticesWall = [
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
  tenantTable('notices', {
    processor: {
      reach: 'all',
      select: true,
      insert: true,
      update: [...delivery, 'opened_at', 'acknowledged_at', ...resolution],
    },
    controller: { select: true, update: [...delivery, ...decision] },
    system: { select: true, update: delivery },
  }),
];
