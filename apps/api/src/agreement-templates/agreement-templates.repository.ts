import { Injectable } from '@nestjs/common';
import { standardClauses, templateContent, type PartHashes, type TemplateContent } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';
import { DraftRevisions } from '../platform/draft-revisions.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { unlessTaken } from '../platform/unless-taken.js';

const template = z.object({
  id: z.uuid(),
  name: z.string(),
  origin: z.enum(['own', 'imported']),
  isDefault: z.boolean(),
  /** Whose clauses they are; null: our own. */
  standard: z.object({ da: standardClauses, en: standardClauses }).nullable(),
});
const draft = z.object({ content: templateContent, revision: z.number(), changedAt: z.date() });
const facts = z.object({
  id: z.uuid(),
  templateId: z.uuid(),
  number: z.number(),
  contentHash: z.string(),
  change: z.enum(['major', 'minor']),
  explanation: z.object({ da: z.string(), en: z.string() }),
  publishedAt: z.date(),
  publishedBy: z.string().nullable(),
  retiredAt: z.date().nullable(),
});
const byPart = z.record(z.string(), z.string());
const wording = z.object({ content: templateContent, hashes: z.object({ da: byPart, en: byPart }) });

export type Template = z.infer<typeof template>;
export type Draft = z.infer<typeof draft>;
export type VersionFacts = z.infer<typeof facts>;
type Wording = z.infer<typeof wording>;
export type Version = VersionFacts & Wording;

/** Wordings kept in memory. */
const MOST_KEPT = 20;

const templateColumns = `id, name, origin, is_default as "isDefault", standard`;
const factColumns = `v.id, v.template_id as "templateId", v.number, v.content_hash as "contentHash", v.change,
  jsonb_build_object('da', v.explanation_da, 'en', v.explanation_en) as explanation,
  v.published_at as "publishedAt", p.name as "publishedBy", v.retired_at as "retiredAt"`;
const versionRows = `from agreement_template_versions v left join people p on p.id = v.published_by`;

@Injectable()
export class AgreementTemplatesRepository {
  /** By version: what was published is never changed. The same object each time, so that it is compiled once. */
  readonly #wordings = new Map<string, Wording>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draftRevisions: DraftRevisions,
  ) {}

  /** The default first, then by name. */
  async list(): Promise<Template[]> {
    const rows = await this.#rows(`select ${templateColumns} from agreement_templates order by is_default desc, name`);
    return z.array(template).parse(rows);
  }

  /** @throws NotFound */
  async get(id: string): Promise<Template> {
    const [row] = await this.#rows(`select ${templateColumns} from agreement_templates where id = $1`, [id]);
    if (!row) throw new NotFound();
    return template.parse(row);
  }

  /** @throws Conflict `template_exists` */
  async add({ id, name, standard }: Pick<Template, 'id' | 'name' | 'standard'>, at: Date): Promise<void> {
    const adding = this.#rows(
      `insert into agreement_templates (id, name, origin, standard, created_at) values ($1, $2, $3, $4, $5)`,
      [id, name, standard ? 'imported' : 'own', standard && JSON.stringify(standard), at],
    );
    await unlessTaken(adding, 'agreement_templates_by_name', taken);
  }

  /** @throws Conflict `template_exists` */
  async rename(id: string, name: string): Promise<void> {
    const naming = this.#rows(`update agreement_templates set name = $2 where id = $1`, [id, name]);
    await unlessTaken(naming, 'agreement_templates_by_name', taken);
  }

  /** The one that new agreements take unless another is chosen. */
  async makeDefault(id: string): Promise<void> {
    await this.#rows(`update agreement_templates set is_default = false where is_default and id <> $1`, [id]);
    await this.#rows(`update agreement_templates set is_default = true where id = $1`, [id]);
  }

  async draft(templateId: string): Promise<Draft | null> {
    const [row] = await this.#rows(
      `select content, revision, changed_at as "changedAt" from agreement_template_drafts where template_id = $1`,
      [templateId],
    );
    return row ? draft.parse(row) : null;
  }

  /**
   * @returns the revision it has now
   * @throws Conflict `draft_changed` when somebody else saved, discarded or published since `revision` was read
   */
  async saveDraft(templateId: string, revision: number, content: TemplateContent, at: Date): Promise<number> {
    const next = await this.draftRevisions.next(`template ${templateId}`, revision);
    const values = [templateId, JSON.stringify(content), next, at];
    const saved =
      revision === 0
        ? await this.#rows(
            `insert into agreement_template_drafts (template_id, content, revision, changed_at) values ($1, $2, $3, $4)
             on conflict (template_id) do nothing returning revision`,
            values,
          )
        : await this.#rows(
            `with saved as (update agreement_template_drafts set content = $2, revision = $3, changed_at = $4
               where template_id = $1 and revision = $5 returning revision)
             select revision from saved`,
            [...values, revision],
          );
    if (saved.length !== 1) throw stale();
    return next;
  }

  /** @throws Conflict `draft_changed` */
  async removeDraft(templateId: string, revision: number): Promise<void> {
    const removed = await changedRows(
      this.unitOfWork.em,
      `delete from agreement_template_drafts where template_id = $1 and revision = $2`,
      [templateId, revision],
    );
    if (removed !== 1) throw stale();
  }

  /** Newest first. */
  async versions(templateId: string): Promise<VersionFacts[]> {
    const rows = await this.#rows(
      `select ${factColumns} ${versionRows} where v.template_id = $1 order by v.number desc`,
      [templateId],
    );
    return z.array(facts).parse(rows);
  }

  /** @throws NotFound */
  async version(templateId: string, number: number): Promise<Version> {
    return this.#version('v.template_id = $1 and v.number = $2', [templateId, number]);
  }

  /** @throws NotFound */
  async versionById(id: string): Promise<Version> {
    return this.#version('v.id = $1', [id]);
  }

  /** @throws NotFound */
  async templateOf(versionId: string): Promise<string> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select template_id as id from agreement_template_versions where id = $1`,
      [versionId],
    );
    if (rows.length === 0) throw new NotFound();
    return z.object({ id: z.uuid() }).parse(rows[0]).id;
  }

  async addVersion(
    added: Omit<VersionFacts, 'publishedBy' | 'retiredAt'> & {
      readonly content: TemplateContent;
      readonly hashes: PartHashes;
      readonly personId: string | null;
    },
  ): Promise<void> {
    const { explanation } = added;
    await this.#rows(
      `insert into agreement_template_versions (id, template_id, number, content, hashes, content_hash, change,
         explanation_da, explanation_en, published_at, published_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[added.id, added.templateId, added.number, JSON.stringify(added.content), JSON.stringify(added.hashes)],
        ...[added.contentHash, added.change, explanation.da, explanation.en, added.publishedAt, added.personId],
      ],
    );
  }

  /** @returns whether it was published until now */
  async retire(templateId: string, number: number, at: Date): Promise<boolean> {
    const retired = await changedRows(
      this.unitOfWork.em,
      `update agreement_template_versions set retired_at = $3 where template_id = $1 and number = $2 and retired_at is null`,
      [templateId, number, at],
    );
    return retired === 1;
  }

  async #version(where: string, values: unknown[]): Promise<Version> {
    const [row] = await this.#rows(`select ${factColumns} ${versionRows} where ${where}`, values);
    if (!row) throw new NotFound();
    const found = facts.parse(row);
    return { ...found, ...(await this.#wording(found.id)) };
  }

  async #wording(id: string): Promise<Wording> {
    const known = this.#wordings.get(id);
    if (known) return known;
    const [row] = await this.#rows(`select content, hashes from agreement_template_versions where id = $1`, [id]);
    const read = wording.parse(row);
    const [oldest] = this.#wordings.keys();
    if (this.#wordings.size >= MOST_KEPT && oldest !== undefined) this.#wordings.delete(oldest);
    this.#wordings.set(id, read);
    return read;
  }

  #rows(sql: string, values: unknown[] = []): Promise<unknown[]> {
    return this.unitOfWork.em.query<unknown[]>(sql, values);
  }
}

const stale = () =>
  new Conflict('draft_changed', 'Somebody else has changed the wording. Load it again, then change it.');
const taken = () => new Conflict('template_exists', 'There is a template with this name. Choose another.');
