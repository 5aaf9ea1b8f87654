import { Module } from '@nestjs/common';
import { ProblemPage } from '../platform/problem-page.js';
import type { Problem } from '../platform/problem.js';

class PlainProblemPage extends ProblemPage {
  render(problem: Problem): string {
    return `<!doctype html><title>${problem.status}</title>`;
  }
}

@Module({ providers: [{ provide: ProblemPage, useClass: PlainProblemPage }], exports: [ProblemPage] })
export class PagesModule {}
