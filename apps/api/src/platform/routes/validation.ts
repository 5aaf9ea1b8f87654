import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { Invalid, NotFound } from '../problem.js';
import { currentRequest } from '../requests/request-scope.js';
import { validationWords } from './validation-words.js';

const pathOf = (path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined): string =>
  (path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/** Nest's own pipe, but every fault is one Invalid problem that names each field; a malformed id in a path is simply not found. */
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
    if (metadata.type !== 'param') return super.transform(value, metadata);
    return super.transform(value, metadata).catch((error: unknown) => {
      throw error instanceof Invalid ? new NotFound() : error;
    });
  }
}
