import { Injectable } from '@nestjs/common';
import { ReadPrefill } from '../annex-library/read-prefill.js';
import { defaultMeasures } from './default-annexes.js';

/** The security measures that every agreement begins with (annex C.2), for those who are not customers yet. */
@Injectable()
export class ListStandardMeasures {
  constructor(private readonly readPrefill: ReadPrefill) {}

  async run(locale: 'da' | 'en'): Promise<readonly { readonly area: string; readonly measure: string }[]> {
    return (await this.readPrefill.measures(locale)) ?? defaultMeasures(locale);
  }
}
