import { Injectable } from '@nestjs/common';
import { defaultMeasures } from './default-annexes.js';

/** The security measures that every agreement begins with (annex C.2), for those who are not customers yet. */
@Injectable()
export class ListStandardMeasures {
  run(locale: 'da' | 'en'): readonly { readonly area: string; readonly measure: string }[] {
    return defaultMeasures(locale);
  }
}
