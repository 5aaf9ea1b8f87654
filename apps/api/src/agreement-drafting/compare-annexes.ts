import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#dpa-templates';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { defaultContent } from './default-annexes.js';

/** Whether annexes C and D of an agreement are the portal's own, or somebody wrote in them. */
@Injectable()
export class CompareAnnexes {
  /** @returns `true` where they are the portal's, for the services and sub-processors that the agreement names */
  run({ data }: Pick<Agreement, 'data'>): boolean {
    const { locale, services, annexes, choices, processor } = data;
    const { version: today } = annexes.c.measures;
    const own = defaultContent({
      ...{ locale, today, address: processor.address, authorisation: choices.authorisation },
      services: services.map(({ name }) => name),
      subProcessors: annexes.b.subProcessors,
    });
    return canonicalJson([own.annexes.c, own.annexes.d]) === canonicalJson([annexes.c, annexes.d]);
  }
}
