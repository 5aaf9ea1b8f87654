import { SecretBox } from '../../platform/secrets/secret-box.js';
import type { Portal } from '../../testing/portal.js';

/** What the last mail of a template said; as if it lay in the inbox. */
export async function lastMail(portal: Portal, template: string): Promise<Record<string, unknown> & { to: string }> {
  const [mail] = await portal.sql<{ id: string; to_email: string; sealed_data: Buffer }>(
    `select id, to_email, sealed_data from app.mails where template = $1 order by id desc limit 1`,
    [template],
  );
  if (!mail) throw new Error(`No mail ${template}`);
  const data: unknown = JSON.parse(
    new SecretBox(portal.config.PORTAL_SECRET, 'mail').open(mail.sealed_data, `mails|${mail.id}`).toString(),
  );
  return { ...(typeof data === 'object' ? data : {}), to: mail.to_email };
}
