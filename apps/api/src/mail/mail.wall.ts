import { tenantTable } from '#tenancy';

const queue = [
  'tenant_id',
  'id',
  'to_name',
  'to_email',
  'locale',
  'template',
  'about_kind',
  'about_id',
  'unsubscribe_url',
  'sealed_data',
  'document_id',
  'status',
  'queued_at',
];
const shown = [
  'tenant_id',
  'id',
  'to_name',
  'to_email',
  'locale',
  'template',
  'about_kind',
  'about_id',
  'subject',
  'status',
  'status_detail',
  'queued_at',
  'sent_at',
  'settled_at',
];

/** Anyone may queue a mail; only the job that sends it reads what it says, which may be a link that signs. */
export const mailWall = [
  tenantTable('mails', {
    // Whom the data subjects are, and that they wrote, is for their controller to know.
    processor: { reach: 'all', insert: queue, select: shown, where: `about_kind <> 'data-subject'` },
    controller: { insert: queue, select: shown },
    public: { insert: queue },
    identity: { reach: 'all', insert: queue },
    system: { reach: 'all', select: true, insert: queue, update: true, delete: true },
  }),
];
