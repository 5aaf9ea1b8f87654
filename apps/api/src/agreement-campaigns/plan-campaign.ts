import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { campaignChanged, campaignPlanned } from './campaigns.events.js';
import { CampaignsRepository } from './campaigns.repository.js';
import type { CampaignOrder } from './campaigns.schema.js';

/** Writes down what is to be sent to whom. Nothing is sent before it is started. */
@Injectable()
export class PlanCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the campaign's id. @throws NotFound, Conflict `template_retired` */
  async run(order: CampaignOrder): Promise<string> {
    const { actor } = currentRequest();
    return this.unitOfWork.run(async () => {
      await this.findTemplateVersion.inUse(order.templateVersionId);
      const id = newId();
      const personId = actor.kind === 'person' ? actor.id : null;
      await this.campaigns.add(id, order, { at: this.clock.now(), personId });
      await this.auditLog.record(campaignPlanned, eventOf(id, order));
      return id;
    });
  }

  /** @throws NotFound, Conflict `template_retired`, `not_in_state` when it was started */
  async again(id: string, order: CampaignOrder): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.findTemplateVersion.inUse(order.templateVersionId);
      await this.campaigns.change(id, order);
      await this.auditLog.record(campaignChanged, eventOf(id, order));
    });
  }
}

const eventOf = (subjectId: string, { name, templateVersionId, audience }: CampaignOrder) => ({
  ...{ tenantId: HOUSE_TENANT_ID, subjectId },
  data: { name, templateVersionId, audience },
});
