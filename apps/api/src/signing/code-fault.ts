import * as m from '#messages';
import type { Locale } from '../platform/requests/request-scope.js';
import { cleanCode } from './one-time-code.js';

export type CodeFault = { readonly field: 'code'; readonly problem: 'missing' | 'malformed' | 'wrong' | 'spent' };

/** What is wrong with a code before it is tried: told with whatever else is, and no try is counted. */
export function codeFaults(typed: string): CodeFault[] {
  const code = cleanCode(typed);
  if (code === '') return [{ field: 'code', problem: 'missing' }];
  return /^\d{8}$/.test(code) ? [] : [{ field: 'code', problem: 'malformed' }];
}

export function codeMessage({ problem }: CodeFault, locale: Locale): string {
  const messages = {
    missing: m.signing_error_code_missing({}, { locale }),
    malformed: m.signing_error_code_malformed({}, { locale }),
    wrong: m.signing_error_code_wrong({}, { locale }),
    spent: m.signing_error_code_spent({}, { locale }),
  };
  return messages[problem];
}
