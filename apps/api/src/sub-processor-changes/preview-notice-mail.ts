import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { PreviewMail } from '../mail/preview-mail.js';
import { Clock } from '../platform/clock.js';
import { composeNoticeMail } from '../notice-delivery/compose-notice-mail.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ListRegister } from '../sub-processors/list-register.js';
import type { AffectedCustomer } from './list-affected-customers.js';
import type { ChangePreview, StaffChange } from './sub-processor-changes.schema.js';

/** The mail that announcing a change would send, in each language, as one of the customers would get it. */
@Injectable()
export class PreviewNoticeMail {
  constructor(
    private readonly register: ListRegister,
    private readonly readProfile: ReadProcessorProfile,
    private readonly previewMail: PreviewMail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  async run(change: StaffChange, customer: AffectedCustomer): Promise<ChangePreview['mails']> {
    const { name: vendor, email: vendorEmail } = await this.readProfile.run();
    const facts = change.facts ?? (await this.register.one(change.subProcessorId)).facts;
    const { kind, legalName: company, replacedName: replaced, effectiveOn, explanation } = change;
    const { name, needsApproval, transfers, noticeDays, hasDecider, hasUsers } = customer;
    return Promise.all(
      (['da', 'en'] as const).map(async (locale) => {
        const letter = composeNoticeMail(
          {
            ...{ locale, customer: name, vendor, kind, company, replaced, explanation: explanation[locale], facts },
            ...{ effectiveOn, needsApproval, transfers, noticeDays, late: false },
            agreed: customer.agreement === 'in-force',
            ...{ vendorEmail, hasDecider, hasUsers },
          },
          this.clock.now(),
        );
        const data = { ...letter, name, url: `${this.config.PUBLIC_URL}/app/sub-processors` };
        return { locale, ...(await this.previewMail.run({ template: 'sub-processor-notice', locale, data })) };
      }),
    );
  }
}
