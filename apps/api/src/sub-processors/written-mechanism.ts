import * as m from '#messages';
import type { z } from 'zod';
import type { transferMechanism } from './sub-processor.js';

/** A basis of transfer as documents take it: they write out the usual ones themselves, a derogation (art. 49) is a text. */
export const writtenMechanism = (mechanism: z.infer<typeof transferMechanism>, locale: 'da' | 'en'): string =>
  mechanism === 'derogation' ? m.sub_processors_mechanism_derogation({}, { locale }) : mechanism;
