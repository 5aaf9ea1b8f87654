import { tenantTable } from '#tenancy';

const delivery = ['status', 'fault', 'mailed_at', 'delivered_at', 'delivered_by', 'closes_at', 'engaged_from'];
const decision = ['opened_at', 'acknowledged_at', 'decided_at', 'decided_by', 'reason'];
const resolution = ['resolution', 'resolution_note', 'resolved_at'];
const lapse = ['lapsed_at'];

/** A customer sees and answers its own notices, and may take an objection back; staff open them and settle objections. */
export const noticesWall = [
  tenantTable('notices', {
    processor: {
      reach: 'all',
      select: true,
      insert: true,
      update: [...delivery, 'opened_at', 'acknowledged_at', ...resolution, 'withdrawn_by', ...lapse],
    },
    controller: { select: true, update: [...delivery, ...decision, ...resolution, 'withdrawn_by'] },
    system: { select: true, update: delivery },
  }),
];
