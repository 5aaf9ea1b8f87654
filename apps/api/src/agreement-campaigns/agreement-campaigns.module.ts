import { Module } from '@nestjs/common';
import { AgreementConcludingModule } from '../agreement-concluding/agreement-concluding.module.js';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { AgreementOfferingModule } from '../agreement-offering/agreement-offering.module.js';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { AgreementTemplatesModule } from '../agreement-templates/agreement-templates.module.js';
import { AnnexLibraryModule } from '../annex-library/annex-library.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { CampaignCustomersRepository } from './campaign-customers.repository.js';
import { StaffCampaignsController } from './staff-campaigns.controller.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { ComposeExample } from './compose-example.js';
import { ExportCampaign } from './export-campaign.js';
import { ListCampaignCustomers } from './list-campaign-customers.js';
import { ListExamples } from './list-examples.js';
import { ListCampaigns } from './list-campaigns.js';
import { MoveCampaign } from './move-campaign.js';
import { OfferInCampaign } from './offer-in-campaign.js';
import { PlanCampaign } from './plan-campaign.js';
import { ReadPlan } from './read-plan.js';
import { RetryCampaign } from './retry-campaign.js';
import { RunCampaignJob } from './run-campaign.job.js';
import { StartCampaign } from './start-campaign.js';
import { InformOfWording } from './inform-of-wording.js';
import { WithdrawDrafts } from './withdraw-drafts.js';

/** One wording to many customers: planned, shown beforehand, sent by a job that can be stopped and goes on. */
@Module({
  imports: [
    PlatformModule,
    MailModule,
    ContactsModule,
    AnnexLibraryModule,
    ProcessorProfileModule,
    AgreementTemplatesModule,
    AgreementRecordModule,
    AgreementDraftingModule,
    AgreementOfferingModule,
    AgreementConcludingModule,
  ],
  controllers: [StaffCampaignsController],
  providers: [
    CampaignsRepository,
    CampaignCustomersRepository,
    ListCampaigns,
    ListCampaignCustomers,
    PlanCampaign,
    ReadPlan,
    ListExamples,
    ComposeExample,
    StartCampaign,
    MoveCampaign,
    WithdrawDrafts,
    RetryCampaign,
    ExportCampaign,
    InformOfWording,
    OfferInCampaign,
    RunCampaignJob,
  ],
  exports: [PlanCampaign, ListExamples, StartCampaign],
})
export class AgreementCampaignsModule {}
