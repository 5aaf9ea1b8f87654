import { Injectable } from '@nestjs/common';
import { placeholders, placeholderWords } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { currentRequest } from '../platform/requests/request-scope.js';
import { presentVersion, presentWholeVersion } from './agreement-templates.presenter.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import type {
  PlaceholderList,
  StaffTemplate,
  StaffTemplateVersion,
  TemplateList,
} from './agreement-templates.schema.js';
import { CheckTemplate } from './check-template.js';
import { currentOf } from './template-version.js';

/** Templates as those who write them see them. */
@Injectable()
export class ReadTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: AgreementTemplatesRepository,
    private readonly checkTemplate: CheckTemplate,
  ) {}

  async list(): Promise<TemplateList> {
    return this.unitOfWork.run(async () => {
      const items = [];
      for (const template of await this.templates.list()) {
        const draft = await this.templates.draft(template.id);
        const current = currentOf(await this.templates.versions(template.id));
        items.push({
          ...template,
          draft: draft && { revision: draft.revision, changedAt: draft.changedAt.toISOString() },
          current: current && presentVersion(current),
        });
      }
      return { items };
    });
  }

  /** @throws NotFound */
  async run(id: string): Promise<StaffTemplate> {
    return this.unitOfWork.run(async () => {
      const template = await this.templates.get(id);
      const draft = await this.templates.draft(id);
      return {
        ...template,
        draft: draft && {
          revision: draft.revision,
          changedAt: draft.changedAt.toISOString(),
          content: draft.content,
          faults: [...(await this.checkTemplate.run(draft.content))],
        },
        versions: (await this.templates.versions(id)).map(presentVersion),
      };
    });
  }

  /** @throws NotFound */
  async version(id: string, number: number): Promise<StaffTemplateVersion> {
    return this.unitOfWork.run(async () =>
      presentWholeVersion(await this.templates.version(id, number), await this.templates.get(id)),
    );
  }

  placeholders(): PlaceholderList {
    const { locale } = currentRequest();
    return {
      items: placeholders.map((placeholder) => ({
        ...placeholder,
        explanation: placeholderWords(placeholder, locale),
      })),
    };
  }
}
