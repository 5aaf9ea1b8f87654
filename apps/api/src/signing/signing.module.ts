import { Module } from '@nestjs/common';
import { AgreementConcludingModule } from '../agreement-concluding/agreement-concluding.module.js';
import { AgreementOfferingModule } from '../agreement-offering/agreement-offering.module.js';
import { AgreementProposalsModule } from '../agreement-proposals/agreement-proposals.module.js';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { ComposeChangesPage } from './compose-changes-page.js';
import { ComposeDeclinePage } from './compose-decline-page.js';
import { ComposeForwardPage } from './compose-forward-page.js';
import { ComposeProposalsPage } from './compose-proposals-page.js';
import { ComposeRoundPage } from './compose-round-page.js';
import { ComposeSigningPage } from './compose-signing-page.js';
import { DeclineByLink } from './decline-by-link.js';
import { DownloadByLink } from './download-by-link.js';
import { ForwardByLink } from './forward-by-link.js';
import { OpenSigningLink } from './open-signing-link.js';
import { ProposeByLink } from './propose-by-link.js';
import { RequestCode } from './request-code.js';
import { RequestNewLink } from './request-new-link.js';
import { SignByLink } from './sign-by-link.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import { SigningController } from './signing.controller.js';

@Module({
  imports: [
    PlatformModule,
    MailModule,
    DocumentsModule,
    ProcessorProfileModule,
    AgreementOfferingModule,
    AgreementConcludingModule,
    AgreementsModule,
    AgreementProposalsModule,
  ],
  controllers: [SigningController],
  providers: [
    OpenSigningLink,
    SigningCodesRepository,
    RequestCode,
    SignByLink,
    DeclineByLink,
    ForwardByLink,
    RequestNewLink,
    DownloadByLink,
    ComposeSigningPage,
    ComposeDeclinePage,
    ComposeForwardPage,
    ComposeChangesPage,
    ComposeProposalsPage,
    ComposeRoundPage,
    ProposeByLink,
  ],
})
export class SigningModule {}
