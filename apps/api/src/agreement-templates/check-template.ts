import { Injectable } from '@nestjs/common';
import { faultWords, type TemplateContent } from '#dpa-templates';
import { Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import type { StaffTemplate } from './agreement-templates.schema.js';
import { FillWording } from './fill-wording.js';

type Fault = NonNullable<StaffTemplate['draft']>['faults'][number];

/** What stands in the way of publishing a wording, in the reader's language. */
@Injectable()
export class CheckTemplate {
  constructor(private readonly fillWording: FillWording) {}

  /** @throws WordingLimit */
  async run(content: TemplateContent): Promise<readonly Fault[]> {
    const { locale: reader } = currentRequest();
    return (await this.fillWording.faults(content)).map((fault) => {
      const { code, locale, part } = fault;
      return { code, locale, part, message: faultWords(fault, reader) };
    });
  }

  /** @throws Invalid with each fault, WordingLimit */
  async require(content: TemplateContent): Promise<void> {
    const faults = await this.run(content);
    if (faults.length === 0) return;
    throw new Invalid(
      faults.map(({ code, locale, part, message }) => ({ path: [locale, part ?? 'title'].join('.'), code, message })),
    );
  }
}
