import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { agreementParams } from '../agreement-record/agreements.schema.js';
import { ownTenant } from '../agreements/read-agreement.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  proposalOrder,
  proposalsAnswer,
  roundAnswer,
  type ProposalOrder,
  type ProposalsAnswer,
  type RoundAnswer,
} from './agreement-proposals.schema.js';
import { ListProposals } from './list-proposals.js';
import { ProposeAsMember } from './propose-as-member.js';
import { ReadRound } from './read-round.js';

type Id = z.infer<typeof agreementParams>;

@Realm('controller')
@Controller('api/app/agreements/:id')
export class CustomerProposalsController {
  constructor(
    private readonly listProposals: ListProposals,
    private readonly proposeAsMember: ProposeAsMember,
    private readonly readRound: ReadRound,
  ) {}

  @Get('proposals')
  @May('agreement.read')
  @Answers(proposalsAnswer)
  list(@Param({ schema: agreementParams }) { id }: Id): Promise<ProposalsAnswer> {
    return this.listProposals.run({ tenantId: ownTenant(), id });
  }

  @Post('proposals')
  @May('agreement.propose')
  @Answers(proposalsAnswer)
  propose(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: proposalOrder }) order: ProposalOrder,
  ): Promise<ProposalsAnswer> {
    const where = { tenantId: ownTenant(), id };
    return this.proposeAsMember.run(where, order).then(() => this.listProposals.run(where));
  }

  @Get('round')
  @May('agreement.read')
  @Answers(roundAnswer)
  round(@Param({ schema: agreementParams }) { id }: Id): Promise<RoundAnswer> {
    return this.readRound.run({ tenantId: ownTenant(), id });
  }
}
