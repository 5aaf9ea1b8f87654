import { sharedTable } from '#tenancy';

const named = ['sub_processor_id', 'version', 'valid_from', 'change_id', 'legal_name', 'country'];

/** The vendor's register. Customers do not see what is only planned; the public sees names, countries, purposes and bases of transfer. */
export const subProcessorsWall = [
  sharedTable('sub_processors', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true, where: `status <> 'planned'` },
    public: { select: true, where: `status in ('active', 'ending')` },
    system: { select: true, update: ['status', 'activated_on', 'ended_on', 'ended_by'] },
  }),
  sharedTable('sub_processor_versions', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true },
    public: { select: [...named, 'purpose_da', 'purpose_en', 'transfer_mechanism'] },
    system: { select: true },
  }),
];
