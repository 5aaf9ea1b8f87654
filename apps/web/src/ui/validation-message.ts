import * as m from '#messages';
import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const isBlank = (input: unknown) => input === undefined || input === null || input === '';

const size = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const isShort = issue.code === 'too_small';
  const limit = Number(isShort ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') {
    return isShort ? m.common_invalid_too_short({ count: limit }) : m.common_invalid_too_long({ count: limit });
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return isShort ? m.common_invalid_too_few({ count: limit }) : m.common_invalid_too_many({ count: limit });
  }
  return isShort ? m.common_invalid_too_small({ limit }) : m.common_invalid_too_large({ limit });
};

/** What a reader is told about a field that zod refused: what to do, not which type was expected. */
export function validationMessage(issue: Issue): string {
  if (isBlank(issue.input)) return m.common_invalid_missing();
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return size(issue);
    case 'invalid_format':
      if (issue.format === 'email') return m.common_invalid_email();
      if (issue.format === 'url') return m.common_invalid_url();
      return m.common_invalid_other();
    case 'invalid_value':
      return issue.values.includes(true) ? m.common_invalid_unchecked() : m.common_invalid_choice();
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? m.common_invalid_whole_number()
        : m.common_invalid_other();
    default:
      return m.common_invalid_other();
  }
}
