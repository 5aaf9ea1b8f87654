import { Module } from '@nestjs/common';
import { AgreementConcludingModule } from '../agreement-concluding/agreement-concluding.module.js';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { AgreementOfferingModule } from '../agreement-offering/agreement-offering.module.js';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AgreementProposalsRepository } from './agreement-proposals.repository.js';
import { CountProposals } from './count-proposals.js';
import { CustomerProposalsController } from './customer-proposals.controller.js';
import { DecideProposal } from './decide-proposal.js';
import { FindSuccessor } from './find-successor.js';
import { ListProposals } from './list-proposals.js';
import { ProposeAsMember } from './propose-as-member.js';
import { ProposeChange } from './propose-change.js';
import { ReadRound } from './read-round.js';
import { ReplaceOffer } from './replace-offer.js';
import { SendAnswers } from './send-answers.js';
import { StaffProposalsController } from './staff-proposals.controller.js';
import { TellStaffOfProposalsJob } from './tell-staff-of-proposals.job.js';

/** What the customer proposes and asks before it signs, and the round that comes of it. */
@Module({
  imports: [
    PlatformModule,
    MailModule,
    StaffMailModule,
    ProcessorProfileModule,
    AgreementRecordModule,
    AgreementDraftingModule,
    AgreementOfferingModule,
    AgreementConcludingModule,
  ],
  controllers: [StaffProposalsController, CustomerProposalsController],
  providers: [
    AgreementProposalsRepository,
    ProposeChange,
    ProposeAsMember,
    DecideProposal,
    SendAnswers,
    ReplaceOffer,
    ListProposals,
    ReadRound,
    FindSuccessor,
    CountProposals,
    TellStaffOfProposalsJob,
  ],
  exports: [ProposeChange, ListProposals, ReadRound, FindSuccessor, CountProposals],
})
export class AgreementProposalsModule {}
