import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config.js';
import { MailTransport, type OutgoingMail } from './mail-transport.js';
import { faultOf } from './smtp-fault.js';

/** Real SMTP. One address a field, and nothing is ever read from a file or fetched from an address in a mail. */
@Injectable()
export class SmtpAdapter extends MailTransport implements BeforeApplicationShutdown {
  readonly #transport;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    this.#transport = createTransport({
      url: config.SMTP_URL,
      pool: true,
      maxConnections: 3,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    const sending = this.#transport.sendMail({
      messageId: mail.messageId,
      from: mail.from,
      to: mail.to,
      envelope: { from: mail.envelopeFrom, to: mail.to.address },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map(({ fileName, type, bytes }) => ({
        filename: fileName,
        contentType: type,
        content: Buffer.from(bytes),
      })),
      headers: mail.headers,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await sending.catch((error: unknown) => {
      throw faultOf(error);
    });
  }

  beforeApplicationShutdown(): void {
    this.#transport.close();
  }
}
