import { Injectable } from '@nestjs/common';
import { enterContext } from '#tenancy';
import { RecordDelivery } from '../mail/record-delivery.js';
import type { MailRef } from '../mail/return-path.js';
import { enterRequest } from '../platform/requests/request-scope.js';
import type { Bounce } from './bounce.js';

/** Notes what a delivery report says of a mail, as the mail's tenant. */
@Injectable()
export class RecordBounce {
  constructor(private readonly recordDelivery: RecordDelivery) {}

  async run(mail: MailRef, bounce: Bounce): Promise<void> {
    if (bounce.kind === 'none') return;
    const words = [bounce.status, bounce.diagnostic].filter(Boolean).join(' ');
    const scope = { actor: { kind: 'job', id: 'inbound-mail' }, locale: 'da', session: null } as const;
    await enterRequest(scope, () =>
      enterContext({ realm: 'system', tenantId: mail.tenantId }, () =>
        bounce.kind === 'transient'
          ? this.recordDelivery.delayed(mail, words)
          : this.recordDelivery.bounced(mail, words),
      ),
    );
  }
}
