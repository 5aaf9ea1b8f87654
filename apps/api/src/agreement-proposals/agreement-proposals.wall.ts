import { tenantTable } from '#tenancy';

const made = [
  ...['tenant_id', 'id', 'agreement_id', 'kind', 'place', 'position', 'wish', 'reason'],
  ...['author_name', 'author_email', 'person_id', 'signer_id', 'made_at', 'state'],
];
const decided = ['state', 'answer', 'accepted', 'decided_at', 'decided_by'];
/** Who of the vendor's staff decided is the vendor's own; the trail knows. */
const shown = [...made, ...decided.filter((column) => column !== 'state' && column !== 'decided_by'), 'taken_into'];

/** The customer proposes and reads the answers; staff decide, or a signature by a link closes what is open; what was proposed is never changed. */
export const agreementProposalsWall = [
  tenantTable('agreement_proposals', {
    processor: { reach: 'all', select: true, update: [...decided, 'taken_into'] },
    controller: { select: shown, insert: made },
    public: { select: shown, insert: made, update: ['state', 'decided_at'] },
    system: { select: true, update: ['told_at'] },
  }),
];
