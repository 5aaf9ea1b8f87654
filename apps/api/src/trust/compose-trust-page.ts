import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TrustPage, type TrustPageProps } from '#public-pages/trust.js';
import { ListStandardMeasures } from '../agreement-drafting/list-standard-measures.js';
import { page, type PageAnswer } from '../platform/pages/page-answer.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { ReadPublishedPolicy } from '../policies/read-published-policy.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { ListPublished } from '../sub-processors/list-published.js';

/** What a customer's data protection officer asks before signing. Everything shown is read from where it is true. */
@Injectable()
export class ComposeTrustPage {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly measures: ListStandardMeasures,
    private readonly subProcessors: ListPublished,
    private readonly policies: ReadPublishedPolicy,
    private readonly sealKey: LoadSealKey,
  ) {}

  /** @throws NotFound before the first run */
  async run(): Promise<PageAnswer<TrustPageProps>> {
    const { locale } = currentRequest();
    const { supervisoryAuthority } = await this.readProfile.run();
    const { items } = await this.subProcessors.run();
    const countries = [...new Set(items.map(({ country }) => country))];
    return page(TrustPage, {
      authority: { name: supervisoryAuthority.name, url: supervisoryAuthority.url },
      measures: (await this.measures.run(locale)).map(({ area, measure }) => ({ title: area, text: measure })),
      helpers: { count: items.length, countries },
      policies: (await this.policies.list()).map(({ slug, title }) => ({ slug, title })),
      ...(await this.#seal()),
    });
  }

  /** A key is made at the first seal; until then there is nothing to show. */
  async #seal(): Promise<Pick<TrustPageProps, 'seal'>> {
    const key = await this.sealKey.existing();
    if (!key) return {};
    const [certificate] = key.certificates;
    const sha256 = createHash('sha256').update(certificate).digest('hex');
    return { seal: { subject: key.subject, validTo: key.notAfter.toISOString(), sha256 } };
  }
}
