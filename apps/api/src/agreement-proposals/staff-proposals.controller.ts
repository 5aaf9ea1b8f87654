import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { agreementParams } from '../agreement-record/agreements.schema.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  decisionOrder,
  nextVersionAnswer,
  proposalParams,
  proposalsAnswer,
  roundAnswer,
  type DecisionOrder,
  type ProposalsAnswer,
  type RoundAnswer,
} from './agreement-proposals.schema.js';
import { DecideProposal } from './decide-proposal.js';
import { ListProposals } from './list-proposals.js';
import { ReadRound } from './read-round.js';
import { ReplaceOffer } from './replace-offer.js';

type Id = z.infer<typeof agreementParams>;

@Realm('processor')
@Controller('api/staff/agreements/:id')
export class StaffProposalsController {
  constructor(
    private readonly listProposals: ListProposals,
    private readonly decideProposal: DecideProposal,
    private readonly replaceOffer: ReplaceOffer,
    private readonly readRound: ReadRound,
  ) {}

  @Get('proposals')
  @May('agreement.read')
  @Answers(proposalsAnswer)
  list(@Param({ schema: agreementParams }) { id }: Id): Promise<ProposalsAnswer> {
    return this.listProposals.run({ id });
  }

  @Put('proposals/:proposalId/decision')
  @May('agreement.write')
  @Answers(proposalsAnswer)
  decide(
    @Param({ schema: proposalParams }) { id, proposalId }: z.infer<typeof proposalParams>,
    @Body({ schema: decisionOrder }) order: DecisionOrder,
  ): Promise<ProposalsAnswer> {
    return this.decideProposal.run(id, proposalId, order).then(() => this.listProposals.run({ id }));
  }

  @Post('next-version')
  @May('agreement.write')
  @Answers(nextVersionAnswer)
  async replace(@Param({ schema: agreementParams }) { id }: Id): Promise<z.infer<typeof nextVersionAnswer>> {
    return { id: await this.replaceOffer.run(id) };
  }

  @Get('round')
  @May('agreement.read')
  @Answers(roundAnswer)
  round(@Param({ schema: agreementParams }) { id }: Id): Promise<RoundAnswer> {
    return this.readRound.run({ id });
  }
}
