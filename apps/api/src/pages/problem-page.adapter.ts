import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorPage } from '#public-pages/error.js';
import { enterContext } from '#tenancy';
import { ProblemPage } from '../platform/problem-page.js';
import type { Problem } from '../platform/problem.js';
import { ComposePage } from './compose-page.js';

/** Problems as pages of the portal, with a remedy and whom to ask. */
@Injectable()
export class ProblemPageAdapter extends ProblemPage {
  constructor(private readonly composePage: ComposePage) {
    super();
  }

  async render(problem: Problem, request: FastifyRequest): Promise<string> {
    const { retryAfterSeconds } = problem.extras;
    const draw = await enterContext({ realm: 'public', tenantId: null }, () => this.composePage.prepare(request));
    return draw(ErrorPage, (page) => ({
      page,
      status: problem.status,
      requestId: request.id,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    }));
  }
}
