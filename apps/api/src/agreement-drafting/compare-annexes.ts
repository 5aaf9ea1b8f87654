import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#dpa-templates';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { ReadPrefill } from '../annex-library/read-prefill.js';
import { defaultContent, retentionOf } from './default-annexes.js';

/** Whether annexes C and D of an agreement are the portal's and the library's own, or somebody wrote in them. */
@Injectable()
export class CompareAnnexes {
  constructor(private readonly readPrefill: ReadPrefill) {}

  /**
   * @returns `true` where they are what a new agreement begins with, for the services, the sub-processors and the list of
   * measures that the agreement names
   */
  async run({ data }: Pick<Agreement, 'data'>): Promise<boolean> {
    const { locale, services, annexes, choices, processor } = data;
    const { version: today } = annexes.c.measures;
    const codes = services.map(({ id }) => id);
    const prefill = await this.readPrefill.run(codes, locale, today);
    const defaults = {
      ...{ locale, today, address: processor.address, authorisation: choices.authorisation },
      services: services.map(({ name }) => name),
      subProcessors: annexes.b.subProcessors,
    };
    // Campaigns once took of the library's retention only what was of the data they named.
    const fewer = { ...prefill, retention: retentionOf(annexes.a.dataTypes, prefill) };
    return [prefill, fewer]
      .map((begun) => defaultContent({ ...defaults, prefill: begun }))
      .some(({ annexes: own }) => canonicalJson([own.c, own.d]) === canonicalJson([annexes.c, annexes.d]));
  }
}
