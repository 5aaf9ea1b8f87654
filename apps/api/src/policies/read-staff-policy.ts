import { Injectable } from '@nestjs/common';
import { ownPolicy, ownPolicySlugs, renderContentsHtml, renderHtml } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { Invalid } from '../platform/problem.js';
import { PoliciesRepository } from './policies.repository.js';
import type { PolicyList, PolicyPreview, PolicyText, StaffPolicy } from './policies.schema.js';
import { emptyPolicy, titleIn } from './policy.js';
import { PublishPolicy } from './publish-policy.js';

/** The vendor's documents as those who write them see them. */
@Injectable()
export class ReadStaffPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly publishPolicy: PublishPolicy,
  ) {}

  async list(): Promise<PolicyList> {
    return this.unitOfWork.run(async () => {
      const drafts = new Map((await this.policies.drafts()).map((draft) => [draft.slug, draft]));
      const published = new Map((await this.policies.latest()).map((version) => [version.slug, version]));
      const slugs = [...new Set([...ownPolicySlugs, ...published.keys(), ...drafts.keys()])];
      const outdated = new Set<string>();
      for (const version of published.values())
        if (await this.publishPolicy.isOutdated(version)) outdated.add(version.slug);
      const items = slugs.map((slug) => {
        const [draft, version, own] = [drafts.get(slug), published.get(slug), ownPolicy(slug)];
        const shown = draft ?? version ?? own ?? emptyPolicy;
        return {
          slug,
          title: { da: titleIn(shown.da), en: titleIn(shown.en) },
          published: version ? { version: version.version, publishedAt: version.publishedAt.toISOString() } : null,
          waiting: draft ? 'draft' : outdated.has(slug) ? 'new-facts' : version ? 'nothing' : 'own-wording',
        } as const;
      });
      return { items };
    });
  }

  /** Also of a document that is not there yet: what it would begin with. */
  async run(slug: string): Promise<StaffPolicy> {
    return this.unitOfWork.run(async () => {
      const text = await this.#text(slug);
      const versions = await this.policies.versions(slug);
      return {
        slug,
        text,
        faults: text.revision === 0 ? [] : await this.#faults(slug, text),
        outdated: versions[0] !== undefined && (await this.publishPolicy.isOutdated(versions[0])),
        versions: versions.map(({ version, publishedAt }) => ({ version, publishedAt: publishedAt.toISOString() })),
      };
    });
  }

  /** How a text would look when it were published now. @throws Invalid with each fault */
  async preview(slug: string, locale: 'da' | 'en'): Promise<PolicyPreview> {
    return this.unitOfWork.run(async () => {
      const made = await this.publishPolicy.modelsOf(slug, await this.#text(slug));
      if (!('da' in made))
        throw new Invalid(made.map(({ message }) => ({ path: locale, code: 'policy_incomplete', message })));
      const model = made[locale];
      return { title: model.title, html: renderHtml(model), contents: renderContentsHtml(model) };
    });
  }

  async #faults(slug: string, text: PolicyText): Promise<StaffPolicy['faults']> {
    const made = await this.publishPolicy.modelsOf(slug, text);
    return 'da' in made ? [] : [...made];
  }

  async #text(slug: string): Promise<PolicyText> {
    const draft = await this.policies.draft(slug);
    if (draft) return { revision: draft.revision, da: draft.da, en: draft.en };
    const [latest] = await this.policies.versions(slug);
    const { da, en } = latest ?? ownPolicy(slug) ?? emptyPolicy;
    return { revision: 0, da, en };
  }
}
