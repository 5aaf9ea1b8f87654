import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import * as m from '#messages';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import type { MailOrder } from './mail-order.js';
import { renderMailText } from './mail-rendering.js';
import { fillMail } from './mail-template.js';

/** A mail as text, before it is sent to anybody. Writes nothing. */
@Injectable()
export class PreviewMail {
  constructor(private readonly readProfile: ReadProcessorProfile) {}

  async run({ template, locale, data }: Pick<MailOrder, 'template' | 'locale' | 'data'>) {
    const source = await readFile(new URL(`./templates/${template}.${locale}.hbs`, import.meta.url), 'utf8');
    const profile = await this.readProfile.run();
    const mail = fillMail(source, data);
    const footer = m.mail_footer({ vendor: profile.name }, { locale });
    return { subject: mail.subject, text: renderMailText(mail, { locale, sender: profile, footer }) };
  }
}
