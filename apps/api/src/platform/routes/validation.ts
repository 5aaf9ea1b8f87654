import {
  StandardSchemaValidationPipe,
  type ArgumentMetadata,
  type StandardSchemaValidationPipeOptions,
} from '@nestjs/common';
import { z } from 'zod';
import * as m from '#messages';
import { Invalid, NotFound } from '../problem.js';
import { currentRequest } from '../requests/request-scope.js';
import { unstorableTexts } from './unstorable.js';
import { validationWords } from './validation-words.js';

const pathOf = (path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined): string =>
  (path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

type Issue = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0][number];

const unknownFields = z.object({ code: z.literal('unrecognized_keys'), keys: z.array(z.string()) });

/** The fields that an issue is about: usually one, but zod tells the unknown ones of an object together. */
function pathsOf(issue: Issue): string[] {
  const found = unknownFields.safeParse(issue);
  return found.success ? found.data.keys.map((key) => pathOf([...(issue.path ?? []), key])) : [pathOf(issue.path)];
}

/**
 * Nest's own pipe, but every fault is one Invalid problem that names each field; a malformed id in a path is simply not
 * found. What can't be stored is refused here, before any schema, so that none can forget it.
 */
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new Invalid(
          issues.flatMap((issue) => {
            const { code, detail } = validationWords(issue, currentRequest().locale);
            return pathsOf(issue).map((path) => ({ path, code, message: detail }));
          }),
        ),
    });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type !== 'param') return this.#parse(value, metadata);
    return this.#parse(value, metadata).catch((error: unknown) => {
      throw error instanceof Invalid ? new NotFound() : error;
    });
  }

  async #parse<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const refused = metadata.type === 'custom' ? [] : unstorableTexts(value);
    if (refused.length === 0) return super.transform(value, metadata);
    const message = m.common_invalid_unstorable({}, { locale: currentRequest().locale });
    throw new Invalid(refused.map((path) => ({ path, code: 'unstorable', message })));
  }
}
