import { Injectable } from '@nestjs/common';
import { renderContentsHtml, renderHtml, type Block, type TemplatePart } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ComposeSample } from '../agreement-drafting/compose-sample.js';
import { FillWording } from '../agreement-templates/fill-wording.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { NotFound } from '../platform/problem.js';
import { CampaignsRepository } from './campaigns.repository.js';
import type { CampaignExample } from './campaigns.schema.js';
import { plannedCustomers, plannedValues, toConfirm } from './planned-customer-sql.js';

const example = z.object({ tenantId: z.uuid(), customer: z.string(), locale: z.enum(['da', 'en']) });

/** What the first agreement of one of the customers would say of the processing. Changes nothing. */
@Injectable()
export class ComposeExample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly composeSample: ComposeSample,
    private readonly fillWording: FillWording,
  ) {}

  /** @throws NotFound, also when that customer gets no first agreement; WordingLimit */
  async run(id: string, tenantId: string): Promise<CampaignExample> {
    const campaign = await this.campaigns.get(id);
    const rows = await this.unitOfWork.read(findPlanned, [...plannedValues(campaign), tenantId]);
    if (rows.length === 0) throw new NotFound();
    const shown = example.parse(rows[0]);
    const { content } = await this.findTemplateVersion.run(campaign.templateVersionId);
    const template = content[shown.locale];
    const data = await this.composeSample.run(shown.locale, shown.tenantId, campaign.settings.annexA);
    const whole = await this.fillWording.document(data, template);
    const model = { ...whole, cover: [], blocks: annexesOf(whole.blocks, template.parts) };
    return {
      ...shown,
      title: model.title,
      html: renderHtml(model, { headingOffset: 2 }),
      contents: renderContentsHtml(model),
    };
  }
}

function annexesOf(blocks: readonly Block[], parts: readonly TemplatePart[]): Block[] {
  const annexes = new Set(parts.filter(({ kind }) => kind === 'annex').map(({ id }) => id));
  let isAnnex = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading' && block.level === 1) isAnnex = annexes.has(block.id);
    return isAnnex;
  });
}

const findPlanned = `${plannedCustomers}
  select tenant_id as "tenantId", name as customer, locale from planned
  where ${toConfirm} and tenant_id = $9`;
