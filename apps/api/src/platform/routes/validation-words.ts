import * as m from '#messages';
import { z } from 'zod';
import type { Locale } from '../requests/request-scope.js';

const issue = z.object({
  code: z.string().optional(),
  message: z.string(),
  format: z.string().optional(),
  expected: z.string().optional(),
  origin: z.string().optional(),
  minimum: z.coerce.number().optional(),
  maximum: z.coerce.number().optional(),
  params: z
    .union([z.object({ unprintable: z.array(z.string()) }), z.object({ lineBreak: z.literal(true) })])
    .optional(),
});

const MANY = 20;

/** An issue tells of a value that is not there in its words only. */
const isMissing = (message: string): boolean => /received (?:undefined|null)$/.test(message);

/**
 * What a reader is told about a value that a schema refused: what to do, in their language. A schema's own rule
 * (`refine`) brings its own words.
 * @param refused an issue as zod reports it
 */
export function validationWords(refused: unknown, locale: Locale): { readonly code: string; readonly detail: string } {
  const { code = 'custom', message, format, expected, origin, minimum = 0, maximum = 0, params } = issue.parse(refused);
  const say = (detail: string) => ({ code, detail });
  const isText = origin === 'string';
  const isList = origin === 'array';
  switch (code) {
    case 'custom':
      if (!params) return say(message);
      if ('unprintable' in params) return unprintableWords(params.unprintable, locale);
      return { code: 'line_break', detail: m.common_invalid_line_break({}, { locale }) };
    case 'too_small':
      if (isList) return say(m.common_invalid_too_few({ count: minimum }, { locale }));
      if (isText && minimum <= 1) return say(m.common_invalid_missing({}, { locale }));
      return say(
        isText
          ? m.common_invalid_too_short({ count: minimum }, { locale })
          : m.common_invalid_too_small({ limit: minimum }, { locale }),
      );
    case 'too_big':
      if (isList) return say(m.common_invalid_too_many({ count: maximum }, { locale }));
      return say(
        isText
          ? m.common_invalid_too_long({ count: maximum }, { locale })
          : m.common_invalid_too_large({ limit: maximum }, { locale }),
      );
    case 'invalid_format':
      if (format === 'date') return say(m.common_invalid_date({}, { locale }));
      if (format === 'email') return say(m.common_invalid_email({}, { locale }));
      return say(format === 'url' ? m.common_invalid_url({}, { locale }) : m.common_invalid_other({}, { locale }));
    case 'invalid_value':
      return say(m.common_invalid_choice({}, { locale }));
    case 'invalid_type':
      if (isMissing(message)) return say(m.common_invalid_missing({}, { locale }));
      return say(
        expected === 'number' || expected === 'int'
          ? m.common_invalid_whole_number({}, { locale })
          : m.common_invalid_other({}, { locale }),
      );
    case 'unrecognized_keys':
      return say(m.common_invalid_unknown({}, { locale }));
    default:
      return say(m.common_invalid_other({}, { locale }));
  }
}

/** What is told of a text that no document can draw: which characters, for emojis and rare scripts are hard to spot. */
export const unprintableWords = (characters: readonly string[], locale: Locale) => ({
  code: 'unprintable',
  detail: m.common_invalid_unprintable({ characters: characters.slice(0, MANY).join(' ') }, { locale }),
});
