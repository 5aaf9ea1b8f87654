import { Body, Controller, Get, Header, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  campaign,
  campaignCustomerList,
  campaignCustomersQuery,
  campaignExample,
  campaignExamples,
  campaignList,
  campaignListQuery,
  campaignMove,
  campaignOrder,
  campaignParams,
  campaignPlan,
  campaignStart,
  exampleParams,
  planQuery,
  type Campaign,
  type CampaignCustomersQuery,
  type CampaignMove,
  type CampaignOrder,
  type CampaignStart,
  type PlanQuery,
} from './campaigns.schema.js';
import { ComposeExample } from './compose-example.js';
import { ExportCampaign } from './export-campaign.js';
import { ListCampaignCustomers } from './list-campaign-customers.js';
import { ListExamples } from './list-examples.js';
import { ListCampaigns } from './list-campaigns.js';
import { MoveCampaign } from './move-campaign.js';
import { PlanCampaign } from './plan-campaign.js';
import { ReadPlan } from './read-plan.js';
import { RetryCampaign } from './retry-campaign.js';
import { StartCampaign } from './start-campaign.js';

type Id = z.infer<typeof campaignParams>;

/** Who may send agreements may send many. */
@Realm('processor')
@Controller('api/staff/agreement-campaigns')
export class StaffCampaignsController {
  constructor(
    private readonly campaigns: ListCampaigns,
    private readonly customers: ListCampaignCustomers,
    private readonly plan: PlanCampaign,
    private readonly readPlan: ReadPlan,
    private readonly listExamples: ListExamples,
    private readonly composeExample: ComposeExample,
    private readonly startCampaign: StartCampaign,
    private readonly moveCampaign: MoveCampaign,
    private readonly retryCampaign: RetryCampaign,
    private readonly exportCampaign: ExportCampaign,
  ) {}

  @Get()
  @May('agreement.read')
  @Answers(campaignList)
  list(@Query({ schema: campaignListQuery }) { next }: z.infer<typeof campaignListQuery>) {
    return this.campaigns.run(next);
  }

  @Post()
  @May('agreement.write')
  @Answers(campaign)
  async add(@Body({ schema: campaignOrder }) order: CampaignOrder): Promise<Campaign> {
    return this.campaigns.one(await this.plan.run(order));
  }

  @Get(':id')
  @May('agreement.read')
  @Answers(campaign)
  read(@Param({ schema: campaignParams }) { id }: Id): Promise<Campaign> {
    return this.campaigns.one(id);
  }

  @Put(':id')
  @May('agreement.write')
  @Answers(campaign)
  async change(
    @Param({ schema: campaignParams }) { id }: Id,
    @Body({ schema: campaignOrder }) order: CampaignOrder,
  ): Promise<Campaign> {
    return this.plan.again(id, order).then(() => this.campaigns.one(id));
  }

  @Get(':id/plan')
  @May('agreement.read')
  @Answers(campaignPlan)
  dryRun(@Param({ schema: campaignParams }) { id }: Id, @Query({ schema: planQuery }) query: PlanQuery) {
    return this.readPlan.run(id, query);
  }

  @Get(':id/examples')
  @May('agreement.read')
  @Answers(campaignExamples)
  examples(@Param({ schema: campaignParams }) { id }: Id) {
    return this.listExamples.run(id);
  }

  @Get(':id/examples/:tenantId')
  @May('agreement.read')
  @Answers(campaignExample)
  example(@Param({ schema: exampleParams }) { id, tenantId }: z.infer<typeof exampleParams>) {
    return this.composeExample.run(id, tenantId);
  }

  @Post(':id/start')
  @May('agreement.write')
  @Answers(campaign)
  async start(
    @Param({ schema: campaignParams }) { id }: Id,
    @Body({ schema: campaignStart }) read: CampaignStart,
  ): Promise<Campaign> {
    return this.startCampaign.run(id, read).then(() => this.campaigns.one(id));
  }

  @Put(':id/state')
  @May('agreement.write')
  @Answers(campaign)
  async move(
    @Param({ schema: campaignParams }) { id }: Id,
    @Body({ schema: campaignMove }) { state }: CampaignMove,
  ): Promise<Campaign> {
    return this.moveCampaign.run(id, state).then(() => this.campaigns.one(id));
  }

  @Post(':id/retries')
  @May('agreement.write')
  @Answers(campaign)
  async retry(@Param({ schema: campaignParams }) { id }: Id): Promise<Campaign> {
    return this.retryCampaign.run(id).then(() => this.campaigns.one(id));
  }

  @Get(':id/customers')
  @May('agreement.read')
  @Answers(campaignCustomerList)
  results(
    @Param({ schema: campaignParams }) { id }: Id,
    @Query({ schema: campaignCustomersQuery }) query: CampaignCustomersQuery,
  ) {
    return this.customers.run(id, query);
  }

  @Get(':id/customers.csv')
  @May('agreement.read')
  @Answers('file')
  @Header('cache-control', 'no-store')
  async csv(@Param({ schema: campaignParams }) { id }: Id) {
    const { name, text } = await this.exportCampaign.run(id);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(Buffer.from(text), { type: 'text/csv; charset=utf-8', disposition });
  }
}
