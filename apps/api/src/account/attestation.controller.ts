import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AttestationPage } from '#public-pages/attestation.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { ownSession } from '../platform/requests/own-session.js';
import { returnPath } from '../platform/requests/return-path.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ConfirmConfidentiality } from './confirm-confidentiality.js';

const query = z.object({ return: z.string().optional(), lang: z.string().optional() });
const form = z.strictObject({
  attested: z.string().max(10).default(''),
  return: z.string().max(2000).default(''),
  _csrf: z.string().max(100),
});

/** Staff attest confidentiality once a year, on their way in. */
@Realm('identity')
@Controller('attestation')
export class AttestationController {
  constructor(private readonly confirmConfidentiality: ConfirmConfidentiality) {}

  @Get()
  @May('sign-in')
  @Answers('page')
  show(@Req() request: FastifyRequest, @Query({ schema: query }) asked: z.infer<typeof query>) {
    if (!request.session) return seeOther('/sign-in?return=/staff');
    return page(AttestationPage, { returnTo: returnPath(asked.return) ?? '/staff' });
  }

  @Post()
  @May('own.write')
  @Answers('page')
  async attest(@Req() request: FastifyRequest, @Body({ schema: form }) given: z.infer<typeof form>) {
    const returnTo = returnPath(given.return) ?? '/staff';
    if (given.attested !== 'yes') return page(AttestationPage, { returnTo, missing: true }, { status: 422 });
    await this.confirmConfidentiality.run(ownSession(request));
    return seeOther(returnTo);
  }
}
