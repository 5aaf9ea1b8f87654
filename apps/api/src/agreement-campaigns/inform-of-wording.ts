import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { ListRecipients } from '../contacts/list-recipients.js';
import { QueueMail } from '../mail/queue-mail.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { wordingTold } from './campaigns.events.js';
import type { StoredCampaign } from './campaigns.repository.js';

/** Tells a customer of a wording that it need not sign again, with the explanation it was published with. */
@Injectable()
export class InformOfWording {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly listRecipients: ListRecipients,
    private readonly readProfile: ReadProcessorProfile,
    private readonly queueMail: QueueMail,
    private readonly auditLog: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Call it in the transaction that settles the customer. @returns the agreement it is bound by */
  async run(campaign: StoredCampaign, tenantId: string): Promise<string> {
    const agreement = await this.agreements.inForce(tenantId);
    if (!agreement) throw new Error('told of a wording without an agreement');
    const { explanation, contentHash } = await this.findTemplateVersion.run(campaign.templateVersionId);
    const { name: vendor, email: contact } = await this.readProfile.run();
    const { id: boundId, locale, reference, data } = agreement;
    const recipients = (await this.listRecipients.run([tenantId])).get(tenantId) ?? [];
    await this.queueMail.runAll(
      recipients.map(({ name, email }) => ({
        tenantId,
        to: { name, email },
        locale,
        template: 'agreement-wording',
        data: {
          ...{ name, vendor, contact, reference, customer: data.controller.name, explanation: explanation[locale] },
          url: `${this.config.PUBLIC_URL}/app/agreements/${boundId}`,
        },
        about: { kind: 'agreement', id: boundId },
      })),
    );
    await this.auditLog.record(wordingTold, {
      tenantId,
      subjectId: boundId,
      data: {
        campaignId: campaign.id,
        templateVersionId: campaign.templateVersionId,
        contentHash,
        mails: recipients.length,
      },
    });
    return boundId;
  }
}
