import { Injectable } from '@nestjs/common';
import type { TemplateContent } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { Conflict, NotFound } from '../platform/problem.js';
import type { StaffAgreement } from '../agreement-record/agreements.schema.js';
import { AgreementTemplatesRepository, type Version } from './agreement-templates.repository.js';
import { currentOf, stateOf } from './template-version.js';

/** The wording an agreement is made of. */
@Injectable()
export class FindTemplateVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
  ) {}

  /** @throws NotFound */
  async run(id: string): Promise<Version> {
    return this.unitOfWork.run(() => this.templates.versionById(id));
  }

  /** @throws NotFound when it was never published */
  async numbered(templateId: string, number: number): Promise<Version> {
    return this.unitOfWork.run(() => this.templates.version(templateId, number));
  }

  /** Which template a version is of, for jobs too, which read no wording. @throws NotFound */
  async templateOf(id: string): Promise<string> {
    return this.unitOfWork.run(() => this.templates.templateOf(id));
  }

  /** What is being written. @throws NotFound without a draft */
  async draft(templateId: string): Promise<TemplateContent> {
    const draft = await this.unitOfWork.run(() => this.templates.draft(templateId));
    if (!draft) throw new NotFound();
    return draft.content;
  }

  /** A version to make a new agreement of. @throws NotFound, Conflict `template_retired` */
  async inUse(id: string): Promise<Version> {
    const version = await this.run(id);
    if (stateOf(version) === 'retired')
      throw new Conflict('template_retired', 'The wording has been retired. Take the newest version, then try again.');
    return version;
  }

  /**
   * The newest published version, of the default template unless another is named.
   * @returns its id
   * @throws NotFound, Conflict `no_published_template`
   */
  async current(templateId?: string): Promise<string> {
    return this.unitOfWork.run(async () => {
      const template = templateId
        ? await this.templates.get(templateId)
        : (await this.templates.list()).find(({ isDefault }) => isDefault);
      const version = template ? currentOf(await this.templates.versions(template.id)) : null;
      if (!version)
        throw new Conflict('no_published_template', 'No wording is published. Publish one, then try again.');
      return version.id;
    });
  }

  /** What staff are told of an agreement's wording. @throws NotFound */
  async facts(id: string): Promise<NonNullable<StaffAgreement['wording']>> {
    return this.unitOfWork.run(async () => {
      const { templateId, number, retiredAt } = await this.templates.versionById(id);
      const { name } = await this.templates.get(templateId);
      const current = currentOf(await this.templates.versions(templateId));
      return { templateId, name, number, state: stateOf({ retiredAt }), isNewest: current?.id === id };
    });
  }

  /** The newest published version of the same template; of the default when all of it is retired. */
  async successor(id: string): Promise<string> {
    const { templateId } = await this.run(id);
    const version = currentOf(await this.unitOfWork.run(() => this.templates.versions(templateId)));
    return version?.id ?? this.current();
  }
}
