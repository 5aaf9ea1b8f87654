import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import * as m from '#messages';
import { Invalid, NotFound } from '../problem.js';
import { currentRequest } from '../requests/request-scope.js';
import { unstorableTexts } from './unstorable.js';
import { validationWords } from './validation-words.js';

const pathOf = (path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined): string =>
  (path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/**
 * Nest's own pipe, but every fault is one Invalid problem that names each field; a malformed id in a path is simply not
 * found. What can't be stored is refused here, before any schema, so that none can forget it.
 */
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new Invalid(
          issues.map((issue) => {
            const { code, detail } = validationWords(issue, currentRequest().locale);
            return { path: pathOf(issue.path), code, message: detail };
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
