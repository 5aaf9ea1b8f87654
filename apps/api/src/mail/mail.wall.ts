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

/**
 * Whom the data subjects are, and that they wrote, is for their controller to know; and how its people sign in is theirs.
 * Of staff's own accounts staff may know.
 */
const shownToStaff = `about_kind <> 'data-subject' and (about_kind not in ('person', 'password-reset') or exists (
  select 1 from app.staff_members s join app.people p on p.id = s.person_id where p.email = to_email))`;

/** Anyone may queue a mail; only the job that sends it reads what it says, which may be a link that signs. */
export const mailWall = [
  tenantTable('mails', {
    processor: { reach: 'all', insert: queue, select: shown, where: shownToStaff },
    controller: { insert: queue, select: shown },
    public: { insert: queue },
    identity: { reach: 'all', insert: queue },
    system: { reach: 'all', select: true, insert: queue, update: true, delete: true },
  }),
];
