import { Injectable } from '@nestjs/common';
import { ownPolicy, ownPolicySlugs } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound } from '../platform/problem.js';
import type { Actor } from '../platform/requests/request-scope.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { policyPublished } from './policies.events.js';
import { PoliciesRepository, type PublishedVersion } from './policies.repository.js';
import {
  contentHashOf,
  isOutdated,
  policyModels,
  type Models,
  type PolicyFacts,
  type PolicyFault,
  type Sources,
} from './policy.js';

/** A draft becomes the version that everybody reads, in both languages, and is never changed again. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly readProfile: ReadProcessorProfile,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound without a draft, Invalid with each fault, Conflict `draft_changed` */
  async run(slug: string, revision: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const draft = await this.policies.draft(slug);
      if (!draft) throw new NotFound();
      await this.policies.removeDraft(slug, revision);
      await this.#publish(slug, draft);
    });
  }

  /** Our own wording as it is, for a vendor that has taken it over. */
  async ownWording(actor: Actor): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const slug of ownPolicySlugs) {
        const own = ownPolicy(slug);
        if (own) await this.#publish(slug, own, actor);
      }
    });
  }

  /** A text as it would be published now, or what stands in the way. */
  async modelsOf(slug: string, sources: Sources): Promise<Models | readonly PolicyFault[]> {
    const [latest] = await this.policies.versions(slug);
    return policyModels(await this.#facts(slug, (latest?.version ?? 0) + 1), sources);
  }

  /** Whether the vendor's facts have changed since, so that it should be published again. */
  async isOutdated(published: PublishedVersion): Promise<boolean> {
    return isOutdated(await this.#facts(published.slug, published.version), published);
  }

  async #publish(slug: string, { da, en }: Sources, actor?: Actor): Promise<void> {
    const [latest] = await this.policies.versions(slug);
    const version = (latest?.version ?? 0) + 1;
    const sources = { da, en };
    const models = policyModels(await this.#facts(slug, version), sources);
    if (!('da' in models))
      throw new Invalid(models.map(({ locale, message }) => ({ path: locale, code: 'policy_incomplete', message })));
    const contentHash = contentHashOf(models);
    await this.policies.addVersion({ slug, version, sources, models, contentHash, at: this.clock.now() });
    await this.auditLog.record(policyPublished, {
      tenantId: HOUSE_TENANT_ID,
      subjectId: HOUSE_TENANT_ID,
      data: { slug, version, contentHash },
      ...(actor && { actor }),
    });
  }

  async #facts(slug: string, version: number): Promise<PolicyFacts> {
    const { supervisoryAuthority: authority, ...profile } = await this.readProfile.run();
    const { name, registrationNumber, address, email, phone, website, accent } = profile;
    const processor = { name, registrationNumber, address, email, phone, website, accent };
    return { slug, version, publishedAt: this.clock.now().toISOString(), processor, authority };
  }
}
