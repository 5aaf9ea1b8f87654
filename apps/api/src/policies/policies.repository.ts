import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import type { DocumentModel } from '#dpa-templates';
import { DraftRevisions } from '../platform/draft-revisions.js';
import { Conflict } from '../platform/problem.js';
import type { PolicyText } from './policies.schema.js';
import type { Models, Sources } from './policy.js';

const draftRow = z.object({ slug: z.string(), da: z.string(), en: z.string(), revision: z.number() });
// The models were written by this portal and never change.
const model = z.custom<DocumentModel>((value) => typeof value === 'object' && value !== null && 'blocks' in value);
const versionRow = z.object({
  slug: z.string(),
  version: z.number(),
  publishedAt: z.date(),
  da: z.string(),
  en: z.string(),
  models: z.object({ da: model, en: model }),
});
export type Draft = z.infer<typeof draftRow>;
export type PublishedVersion = z.infer<typeof versionRow>;

const versionColumns = `slug, version, published_at as "publishedAt", source_da as da, source_en as en,
  jsonb_build_object('da', model_da, 'en', model_en) as models`;

@Injectable()
export class PoliciesRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draftRevisions: DraftRevisions,
  ) {}

  async drafts(): Promise<Draft[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select slug, source_da as da, source_en as en, revision from policy_drafts order by slug`,
    );
    return z.array(draftRow).parse(rows);
  }

  async draft(slug: string): Promise<Draft | null> {
    return (await this.drafts()).find((draft) => draft.slug === slug) ?? null;
  }

  /** The newest of each. */
  async latest(): Promise<PublishedVersion[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select distinct on (slug) ${versionColumns} from policy_versions order by slug, version desc`,
    );
    return z.array(versionRow).parse(rows);
  }

  /** Newest first. */
  async versions(slug: string): Promise<PublishedVersion[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${versionColumns} from policy_versions where slug = $1 order by version desc`,
      [slug],
    );
    return z.array(versionRow).parse(rows);
  }

  /**
   * @returns the revision it has now
   * @throws Conflict `draft_changed` when somebody else saved, discarded or published since `revision` was read
   */
  async saveDraft(slug: string, { revision, da, en }: PolicyText, at: Date): Promise<number> {
    const next = await this.draftRevisions.next(`policy ${slug}`, revision);
    const values = [slug, da, en, next, at];
    const saved =
      revision === 0
        ? await this.unitOfWork.em.query<unknown[]>(
            `insert into policy_drafts (slug, source_da, source_en, revision, changed_at) values ($1, $2, $3, $4, $5)
             on conflict (slug) do nothing returning revision`,
            values,
          )
        : await this.unitOfWork.em.query<unknown[]>(
            `with saved as (update policy_drafts set source_da = $2, source_en = $3, revision = $4, changed_at = $5
               where slug = $1 and revision = $6 returning revision)
             select revision from saved`,
            [...values, revision],
          );
    if (saved.length !== 1) throw stale();
    return next;
  }

  /** @throws Conflict `draft_changed` */
  async removeDraft(slug: string, revision: number): Promise<void> {
    const [, count] = z
      .tuple([z.array(z.unknown()), z.number()])
      .parse(
        await this.unitOfWork.em.query(`delete from policy_drafts where slug = $1 and revision = $2`, [slug, revision]),
      );
    if (count !== 1) throw stale();
  }

  async addVersion(version: {
    readonly slug: string;
    readonly version: number;
    readonly sources: Sources;
    readonly models: Models;
    readonly contentHash: string;
    readonly at: Date;
  }): Promise<void> {
    const { slug, sources, models, contentHash, at } = version;
    await this.unitOfWork.em.query(
      `insert into policy_versions (slug, version, source_da, source_en, model_da, model_en, content_hash, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[slug, version.version, sources.da, sources.en],
        ...[JSON.stringify(models.da), JSON.stringify(models.en), contentHash, at],
      ],
    );
  }
}

const stale = () =>
  new Conflict('draft_changed', 'Somebody else has changed the document. Load it again, then change it.');
