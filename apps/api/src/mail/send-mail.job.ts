import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import * as m from '#messages';
import { CONFIG, type Config } from '../config.js';
import { ReadDocument } from '../documents/read-document.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { renderMailHtml, renderMailText } from './mail-rendering.js';
import { fillMail } from './mail-template.js';
import { MailTransport, RefusedForGood, type OutgoingMail } from './mail-transport.js';
import { sendMail } from './mail.jobs.js';
import { isUnsent, RecordDelivery } from './record-delivery.js';
import { returnPath } from './return-path.js';

const waiting = z.object({
  to_name: z.string(),
  to_email: z.string(),
  locale: z.enum(['da', 'en']),
  template: z.string(),
  unsubscribe_url: z.string().nullable(),
  sealed_data: z.instanceof(Buffer),
  document_id: z.uuid().nullable(),
});
/** TypeORM's answer to an UPDATE: rows and their number. */
const claimed = z.tuple([z.array(waiting), z.int()]);

/**
 * How long a sender that says nothing more is believed to be at it. Less than the queue waits before it hands a silent
 * worker's job to another, so that a killed sender never holds its mail up.
 */
const CLAIM_MS = 10_000;

/** Another worker has the mail in hand; the queue comes back to see what became of it. */
class BeingSent extends Error {
  override name = 'BeingSent';
}

/**
 * Sends a queued mail and wipes what it said. Claimed before it is sent, so that two workers never send it side by side.
 * A crash between the server's yes and our note sends it again with the same Message-ID, by which mail programs know it
 * for the same (docs/decisions/03).
 */
@Injectable()
export class SendMailJob extends JobHandler<typeof sendMail.payload> {
  readonly job = sendMail;
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly readProfile: ReadProcessorProfile,
    private readonly readDocument: ReadDocument,
    private readonly recordDelivery: RecordDelivery,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
    this.#box = new SecretBox(config.PORTAL_SECRET, 'mail');
  }

  async run({ mailId }: z.output<typeof sendMail.payload>, { tenantId }: JobCall): Promise<void> {
    const mail = await this.#claim(mailId);
    if (!mail) return;
    const data = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(this.#box.open(mail.sealed_data, `mails|${mailId}`).toString()));
    const source = await readFile(new URL(`./templates/${mail.template}.${mail.locale}.hbs`, import.meta.url), 'utf8');
    const filled = fillMail(source, data);
    const refusal = await this.#hand(mailId, tenantId, mail, filled).catch(async (error: unknown) => {
      await this.unitOfWork.run((em) => em.query(`update mails set claimed_at = null where id = $1`, [mailId]));
      throw error;
    });
    await this.recordDelivery.sent({ tenantId, mailId }, filled.subject, refusal);
  }

  override async giveUp({ mailId }: z.output<typeof sendMail.payload>, { tenantId }: JobCall): Promise<void> {
    await this.recordDelivery.givenUp({ tenantId, mailId });
  }

  /** @returns null when it is settled already @throws BeingSent */
  async #claim(mailId: string): Promise<z.output<typeof waiting> | null> {
    return this.unitOfWork.run(async (em) => {
      const [rows] = claimed.parse(
        await em.query(
          `update mails set claimed_at = $2 where id = $1 and ${isUnsent} and (claimed_at is null or claimed_at <= $3)
           returning to_name, to_email, locale, template, unsubscribe_url, sealed_data, document_id`,
          [mailId, this.clock.now(), new Date(this.clock.now().getTime() - CLAIM_MS)],
        ),
      );
      if (rows[0]) return rows[0];
      const others: unknown[] = await em.query(`select 1 from mails where id = $1 and ${isUnsent}`, [mailId]);
      if (others.length > 0) throw new BeingSent(`Mail ${mailId} is being sent.`);
      return null;
    });
  }

  /** @returns the server's reply when it refuses for good; a passing fault is thrown, and the job is tried again */
  async #hand(
    mailId: string,
    tenantId: string,
    mail: z.output<typeof waiting>,
    filled: ReturnType<typeof fillMail>,
  ): Promise<string | null> {
    const profile = await this.readProfile.run();
    const attachments = await this.#attached(tenantId, mail);
    const sender = this.config.MAIL_FROM ?? profile.email;
    const frame = {
      locale: mail.locale,
      sender: profile,
      footer: m.mail_footer({ vendor: profile.name }, { locale: mail.locale }),
    };
    const domain = this.config.BOUNCE_DOMAIN ?? new URL(this.config.PUBLIC_URL).hostname;
    return this.transport
      .send({
        messageId: `<${mailId}@${domain}>`,
        from: { name: profile.name, address: sender },
        envelopeFrom: this.config.BOUNCE_DOMAIN ? returnPath(this.config, { tenantId, mailId }) : sender,
        to: { name: mail.to_name, address: mail.to_email },
        subject: filled.subject,
        text: renderMailText(filled, frame),
        html: renderMailHtml(filled, frame),
        attachments,
        headers: {
          'auto-submitted': 'auto-generated',
          // With the second header a mail program ends it with one click, by POST (RFC 8058).
          ...(mail.unsubscribe_url && {
            'list-unsubscribe': `<${mail.unsubscribe_url}>`,
            'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
          }),
        },
      })
      .then(() => null)
      .catch((error: unknown) => {
        if (error instanceof RefusedForGood) return error.reply;
        throw error;
      });
  }

  async #attached(
    tenantId: string,
    { document_id: id, locale }: z.output<typeof waiting>,
  ): Promise<OutgoingMail['attachments']> {
    if (id === null) return [];
    const { name, bytes } = await this.readDocument.run({ tenantId, id, locale });
    return [{ fileName: `${name}.pdf`, bytes, type: 'application/pdf' }];
  }
}
