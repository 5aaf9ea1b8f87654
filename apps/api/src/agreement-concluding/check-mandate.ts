import { Injectable } from '@nestjs/common';
import { unprintable } from '#dpa-templates';
import { CompareAnnexes } from '../agreement-drafting/compare-annexes.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { overstepped, type MandateLimit, type SigningMandate } from '../processor-profile/signing-mandate.schema.js';

/** `person`: counter-signing waits for one, and what of the mandate stands in the way, where there is a mandate. */
export type Countersigning =
  | { readonly by: 'mandate'; readonly mandate: SigningMandate }
  | { readonly by: 'person'; readonly oversteps: readonly MandateLimit[] };

/** Whether the portal counter-signs an agreement under the recorded mandate, or a person does. */
@Injectable()
export class CheckMandate {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly compareAnnexes: CompareAnnexes,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly clock: Clock,
  ) {}

  async run(agreement: Agreement): Promise<Countersigning> {
    const { signingMandate: mandate } = await this.readProfile.run();
    if (!mandate || unprintable(`${mandate.name} ${mandate.title}`).length > 0) return { by: 'person', oversteps: [] };
    const { data, templateVersionId } = agreement;
    const oversteps = overstepped(mandate, {
      today: danishDate(this.clock.now()),
      templateId: templateVersionId ? await this.findTemplateVersion.templateOf(templateVersionId) : null,
      authorisation: data.choices.authorisation.mode,
      services: data.services.map(({ id }) => id),
      hasStandardAnnexes: await this.compareAnnexes.run(agreement),
    });
    return oversteps.length === 0 ? { by: 'mandate', mandate } : { by: 'person', oversteps };
  }
}
