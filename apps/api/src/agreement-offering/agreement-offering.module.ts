import { Module } from '@nestjs/common';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { AskAgain } from './ask-again.js';
import { ExpireAgreementJob } from './expire-agreement.job.js';
import { ForwardOffer } from './forward-offer.js';
import { FindLetter } from './find-letter.js';
import { InviteSigners } from './invite-signers.js';
import { OfferAgreement } from './offer-agreement.js';
import { ReadOffer } from './read-offer.js';
import { RemindSignersJob } from './remind-signers.job.js';
import { RemindSigners } from './remind-signers.js';
import { ReplaceSigner } from './replace-signer.js';
import { SendReceipts } from './send-receipts.js';
import { SendSigningLink } from './send-signing-link.js';
import { ViewAgreement } from './view-agreement.js';

/** From sending to signing: links, reminders, expiry, and what the parties are told. */
@Module({
  imports: [
    PlatformModule,
    MailModule,
    ProcessorProfileModule,
    DocumentsModule,
    AgreementRecordModule,
    AgreementDraftingModule,
  ],
  providers: [
    OfferAgreement,
    FindLetter,
    InviteSigners,
    ForwardOffer,
    RemindSigners,
    RemindSignersJob,
    ReplaceSigner,
    ExpireAgreementJob,
    ReadOffer,
    ViewAgreement,
    AskAgain,
    SendSigningLink,
    SendReceipts,
  ],
  exports: [
    OfferAgreement,
    InviteSigners,
    ForwardOffer,
    RemindSigners,
    ReplaceSigner,
    ReadOffer,
    ViewAgreement,
    AskAgain,
    SendSigningLink,
    SendReceipts,
  ],
})
export class AgreementOfferingModule {}
