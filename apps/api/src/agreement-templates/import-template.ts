import { Injectable } from '@nestjs/common';
import { parseStandardClauses, renumbered, TemplateError, templateContent, type TemplateContent } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict, Invalid, type FieldError } from '../platform/problem.js';
import { templateImported } from './agreement-templates.events.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import type { TemplateImport } from './agreement-templates.schema.js';
import type { Standard } from './body-lock.js';

type Read = { readonly content: TemplateContent; readonly standard: Standard };
type Language = 'da' | 'en';

/** Standard clauses that somebody publishes become a template: its clauses are locked, its annexes are ours. */
@Injectable()
export class ImportTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of a template with the clauses as its draft
   * @throws Invalid saying what of which file can't be read, Conflict `template_exists`, `body_altered` when the same
   * clauses were imported before with another text
   */
  async run({ name, da, en }: TemplateImport): Promise<string> {
    const { content, standard } = read(da, en);
    return this.unitOfWork.run(async () => {
      await this.#refuseAltered(standard);
      const [id, at] = [newId(), this.clock.now()];
      await this.templates.add({ id, name, standard }, at);
      await this.templates.saveDraft(id, 0, content, at);
      await this.auditLog.record(templateImported, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { name, title: standard.da.title, checksumDa: standard.da.checksum, checksumEn: standard.en.checksum },
      });
      return id;
    });
  }

  async #refuseAltered(standard: Standard): Promise<void> {
    const known = (await this.templates.list()).flatMap((template) => template.standard ?? []);
    for (const language of ['da', 'en'] as const) {
      const { title, publisher, checksum } = standard[language];
      const before = known
        .map((one) => one[language])
        .find((one) => one.title === title && one.publisher === publisher);
      if (before && before.checksum !== checksum)
        throw new Conflict(
          'body_altered',
          `"${title}" was imported before with another text (SHA-256 ${before.checksum}). Standard clauses may not be altered.`,
        );
    }
  }
}

/** @throws Invalid */
function read(da: string, en: string): Read {
  const danish = attempt('da', da);
  const english = attempt('en', en);
  if ('code' in danish || 'code' in english)
    throw new Invalid([danish, english].filter((one): one is FieldError => 'code' in one));
  const parsed = templateContent.safeParse({ da: danish, en: english });
  if (!parsed.success)
    throw new Invalid(parsed.error.issues.map(({ message }) => ({ path: 'en', code: 'other_clauses', message })));
  return { content: renumbered(parsed.data), standard: { da: danish.standard, en: english.standard } };
}

function attempt(language: Language, text: string): ReturnType<typeof parseStandardClauses> | FieldError {
  try {
    return parseStandardClauses(language, text);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { path: language, code: codeOf(error.where), message: error.message };
  }
}

/** What is wrong with the file, for pages to have words for; the message says where. */
function codeOf(where: string): string {
  if (where === 'title' || where === 'publisher' || where === 'clauses') return `${where}_missing`;
  return where.startsWith('annex ') ? 'annex_in_file' : 'unreadable';
}
