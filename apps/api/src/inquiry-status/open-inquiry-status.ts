import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { keyedHash } from '../platform/secrets/keyed-hash.js';
import { InquiryStatusRequestsRepository } from './inquiry-status-requests.repository.js';

/** Takes the mailed code: right, in time, within five tries, once. */
@Injectable()
export class OpenInquiryStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: InquiryStatusRequestsRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET'>,
  ) {}

  /** @returns whether the status may be shown; false says nothing of why */
  run(token: string, code: string): Promise<boolean> {
    return enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, async () => {
      const now = this.clock.now();
      const request = await this.unitOfWork.run(() => this.requests.take(tokenHash(token), now));
      if (!request) return false;
      const given = keyedHash(this.config.PORTAL_SECRET, `inquiry-code ${request.id}`, code.replaceAll(/\s/g, ''));
      if (!timingSafeEqual(given, request.codeHash)) return false;
      return this.unitOfWork.run(() => this.requests.open(request.id, now));
    });
  }
}
