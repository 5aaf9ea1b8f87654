import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AccountModule } from './account/account.module.js';
import { AgreementCampaignsModule } from './agreement-campaigns/agreement-campaigns.module.js';
import { AgreementProposalsModule } from './agreement-proposals/agreement-proposals.module.js';
import { AgreementTemplatesModule } from './agreement-templates/agreement-templates.module.js';
import { AnnexLibraryModule } from './annex-library/annex-library.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { ConfigModule } from './config.module.js';
import { CustomerFilesModule } from './customer-files/customer-files.module.js';
import { CustomersModule } from './customers/customers.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { FirstRunModule } from './first-run/first-run.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InboundMailModule } from './inbound-mail/inbound-mail.module.js';
import { InquiriesModule } from './inquiries/inquiries.module.js';
import { InquiryIntakeModule } from './inquiry-intake/inquiry-intake.module.js';
import { InquiryStatusModule } from './inquiry-status/inquiry-status.module.js';
import { MailModule } from './mail/mail.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { MembersModule } from './members/members.module.js';
import { OwnSettingsModule } from './own-settings/own-settings.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PasswordResetModule } from './password-reset/password-reset.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PoliciesModule } from './policies/policies.module.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { AccessGuard } from './platform/routes/access.guard.js';
import { ProcessorProfileModule } from './processor-profile/processor-profile.module.js';
import { ServicesModule } from './services/services.module.js';
import { SigningModule } from './signing/signing.module.js';
import { SubProcessorChangesModule } from './sub-processor-changes/sub-processor-changes.module.js';
import { SubProcessorNewsModule } from './sub-processor-news/sub-processor-news.module.js';
import { SubProcessorsModule } from './sub-processors/sub-processors.module.js';
import { SystemModule } from './system/system.module.js';
import { TemplatePreviewsModule } from './template-previews/template-previews.module.js';
import { TrustModule } from './trust/trust.module.js';
import { WebModule } from './web/web.module.js';
import { Worker } from './worker.js';

/** Every feature of the portal, one line each. */
@Module({
  imports: [
    ConfigModule,
    PlatformModule,
    IdentityModule,
    MailModule,
    MembersModule,
    AccountModule,
    InboundMailModule,
    FirstRunModule,
    PagesModule,
    ProcessorProfileModule,
    InquiriesModule,
    InquiryIntakeModule,
    InquiryStatusModule,
    AuditModule,
    CustomersModule,
    CustomerFilesModule,
    ServicesModule,
    PasswordResetModule,
    PoliciesModule,
    DocumentsModule,
    AgreementTemplatesModule,
    AnnexLibraryModule,
    TemplatePreviewsModule,
    AgreementsModule,
    AgreementCampaignsModule,
    AgreementProposalsModule,
    SigningModule,
    SubProcessorsModule,
    SubProcessorChangesModule,
    SubProcessorNewsModule,
    TrustModule,
    NoticesModule,
    OwnSettingsModule,
    SystemModule,
    WebModule,
  ],
  providers: [AccessGuard, ProblemFilter, Worker],
})
export class AppModule {}
