import { Injectable } from '@nestjs/common';
import { ReadPrefill } from '../annex-library/read-prefill.js';

/** The security measures that every agreement begins with (annex C.2), for those who are not customers yet. None before the vendor has published its own. */
@Injectable()
export class ListStandardMeasures {
  constructor(private readonly readPrefill: ReadPrefill) {}

  async run(locale: 'da' | 'en'): Promise<readonly { readonly area: string; readonly measure: string }[]> {
    return (await this.readPrefill.measures(locale)) ?? [];
  }
}
