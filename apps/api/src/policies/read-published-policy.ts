import { Injectable } from '@nestjs/common';
import { documentChanges, renderHtml, type ChangedClause, type DocumentModel } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { PoliciesRepository } from './policies.repository.js';

export type ReadablePolicy = {
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly html: string;
  readonly contents: readonly { readonly id: string; readonly number?: string; readonly text: string }[];
  /** The newest; the same number when this is it. */
  readonly latest: number;
};
export type PolicyHistory = {
  readonly slug: string;
  readonly title: string;
  /** Newest first, each with what it changed of the one before; null for the first. */
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: string;
    readonly changes: readonly ChangedClause[] | null;
  }[];
};

/** What the vendor has published, for anyone to read, in the reader's language. */
@Injectable()
export class ReadPublishedPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PoliciesRepository,
  ) {}

  async list() {
    const { locale } = currentRequest();
    const latest = await this.unitOfWork.run(() => this.policies.latest());
    return latest.map(({ slug, version, publishedAt, models }) => ({
      slug,
      title: models[locale].title,
      version: String(version),
      inForceFrom: publishedAt.toISOString(),
    }));
  }

  async isPublished(slug: string): Promise<boolean> {
    return (await this.unitOfWork.run(() => this.policies.versions(slug))).length > 0;
  }

  /** @param version the newest unless given. @throws NotFound */
  async run(slug: string, version?: number): Promise<ReadablePolicy> {
    const versions = await this.unitOfWork.run(() => this.policies.versions(slug));
    const [newest] = versions;
    const shown = version === undefined ? newest : versions.find((one) => one.version === version);
    if (!newest || !shown) throw new NotFound();
    const model = shown.models[currentRequest().locale];
    return {
      slug,
      title: model.title,
      version: shown.version,
      publishedAt: shown.publishedAt.toISOString(),
      html: renderHtml(model),
      contents: contentsOf(model),
      latest: newest.version,
    };
  }

  /** @throws NotFound */
  async history(slug: string): Promise<PolicyHistory> {
    const { locale } = currentRequest();
    const versions = await this.unitOfWork.run(() => this.policies.versions(slug));
    const [newest] = versions;
    if (!newest) throw new NotFound();
    return {
      slug,
      title: newest.models[locale].title,
      versions: versions.map(({ version, publishedAt, models }, index) => {
        const before = versions[index + 1];
        return {
          version,
          publishedAt: publishedAt.toISOString(),
          changes: before ? documentChanges(before.models[locale], models[locale]) : null,
        };
      }),
    };
  }
}

const contentsOf = ({ blocks }: DocumentModel): ReadablePolicy['contents'] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [{ id: block.id, text: block.text, ...(block.number !== undefined && { number: block.number }) }]
      : [],
  );
