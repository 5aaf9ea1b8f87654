import { sharedTable } from '#tenancy';

const named = ['sub_processor_id', 'version', 'valid_from', 'change_id', 'legal_name', 'country'];

/** The policies of `sub_processors` hold within: whoever does not see a company sees no version of it. */
const ofShownOnes = 'exists (select from app.sub_processors s where s.id = sub_processor_id)';

/**
 * The vendor's register. Nobody else sees what is only planned; the public sees names, countries, purposes and bases of
 * transfer, of those who were announced or have left too.
 */
export const subProcessorsWall = [
  sharedTable('sub_processors', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true, where: `status <> 'planned'` },
    public: { select: ['id', 'parent_id', 'status', 'activated_on', 'ended_on'], where: `status <> 'planned'` },
    system: { select: true, update: ['status', 'activated_on', 'ended_on', 'ended_by'] },
  }),
  sharedTable('sub_processor_versions', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true, where: ofShownOnes },
    public: { select: [...named, 'purpose_da', 'purpose_en', 'transfer_mechanism'], where: ofShownOnes },
    system: { select: true },
  }),
];
