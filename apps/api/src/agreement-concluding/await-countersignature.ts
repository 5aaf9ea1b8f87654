import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { SendReceipts } from '../agreement-offering/send-receipts.js';
import { staffPermissions } from '../platform/routes/permissions.js';
import { InformStaff } from '../staff-mail/inform-staff.js';

/** The customer has signed and a person must counter-sign: who may is told, and who has signed gets a receipt meanwhile. */
@Injectable()
export class AwaitCountersignature {
  constructor(
    private readonly informStaff: InformStaff,
    private readonly sendReceipts: SendReceipts,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** In the transaction of a job, in the realm `system`. */
  async run(agreement: Agreement): Promise<void> {
    const { id, reference, data } = agreement;
    await this.informStaff.run({
      roles: staffPermissions['agreement.write'],
      template: 'agreement-awaits-staff',
      about: { kind: 'countersignature', id },
      write: () => ({
        ...{ reference, customer: data.controller.name },
        url: `${this.config.PUBLIC_URL}/staff/agreements/${id}`,
      }),
    });
    await this.sendReceipts.received(agreement);
  }
}
