import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { UnitOfWork } from '#tenancy';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { ExportedLink } from '../audit/exported-events.js';
import { ReadExportedEvents } from '../audit/read-exported-events.js';
import { ReadDocument } from '../documents/read-document.js';
import { NotFound } from '../platform/problem.js';
import { RequestTimestamp } from '../sealing/request-timestamp.js';
import { sealParts } from '../sealing/seal-parts.js';
import { evidenceFiles } from './evidence-files.js';
import { evidenceReadme } from './evidence-readme.js';

/** All that proves an agreement, in one ZIP that is checked without the portal. */
@Injectable()
export class ComposeEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly readDocument: ReadDocument,
    private readonly events: ReadExportedEvents,
    private readonly requestTimestamp: RequestTimestamp,
  ) {}

  /** @throws NotFound before it is sealed */
  async run(where: {
    readonly tenantId?: string;
    readonly id: string;
  }): Promise<{ reference: string; bytes: Uint8Array }> {
    const agreement = await this.unitOfWork.run(() => this.agreements.get(where));
    const { tenantId, sealedDocumentId, unsealedDocumentId, seal, inForceAt } = agreement;
    if (!sealedDocumentId || !unsealedDocumentId || !seal || !inForceAt) throw new NotFound();
    const { reference, bytes } = await this.readDocument.run({ tenantId, id: sealedDocumentId });
    const offered = await this.readDocument.run({ tenantId, id: unsealedDocumentId });
    const parts = sealParts(bytes);
    const readme = await evidenceReadme({ ...partiesOf(agreement), inForceAt, seal, parts });
    const evidence = {
      agreement: bytes,
      offered: offered.bytes,
      seal: parts,
      links: await this.#links(agreement),
      authorities: this.requestTimestamp.authorities,
    };
    return { reference, bytes: zipSync(evidenceFiles(evidence, readme), { mtime: inForceAt }) };
  }

  async #links({ tenantId, id }: Agreement): Promise<readonly ExportedLink[]> {
    const found: ExportedLink[] = [];
    for await (const batch of this.events.links({ tenantId, subjectId: id })) found.push(...batch);
    return found;
  }
}

const partiesOf = ({ locale, reference, version, data }: Agreement) => ({
  locale,
  reference: `${reference} v${version}`,
  controller: data.controller.name,
  processor: data.processor.name,
});
