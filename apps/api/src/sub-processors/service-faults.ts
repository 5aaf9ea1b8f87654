import type { FieldError } from '../platform/problem.js';
import type { SubProcessorFacts } from './sub-processor.js';

/** A company that works for us has services of its own; one below it works for those of the company above. */
export function serviceFaults({ serviceIds }: SubProcessorFacts, parentId: string | null): FieldError[] {
  const path = 'facts.serviceIds';
  if (!parentId && serviceIds.length === 0)
    return [{ path, code: 'required', message: 'Choose at least one service that it works for.' }];
  if (parentId && serviceIds.length > 0)
    return [
      { path, code: 'inherited', message: 'It works for the services of the company above it. Leave this empty.' },
    ];
  return [];
}
