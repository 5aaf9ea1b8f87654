import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Writes a problem as a page. The pages feature provides it, so that the filter knows nothing of markup. */
export abstract class ProblemPage {
  abstract render(problem: Problem, request: FastifyRequest): Promise<string>;
}
