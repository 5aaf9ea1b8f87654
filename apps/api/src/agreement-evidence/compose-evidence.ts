import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { UnitOfWork } from '#tenancy';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { ExportedLink } from '../audit/exported-events.js';
import { ReadExportedEvents } from '../audit/read-exported-events.js';
import { plainName, ReadDocument, type DocumentFile } from '../documents/read-document.js';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/problem.js';
import { RequestTimestamp } from '../sealing/request-timestamp.js';
import { pemOf } from '../sealing/own-certificates.js';
import { SignFile } from '../sealing/sign-file.js';
import { sealParts } from '../sealing/verify/sealing-parts.js';
import { evidenceFiles, sumsOf, type EvidenceFiles } from './evidence-files.js';
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
    private readonly signFile: SignFile,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound before it is sealed */
  async run(where: { readonly tenantId?: string; readonly id: string }): Promise<DocumentFile> {
    const agreement = await this.unitOfWork.run(() => this.agreements.get(where));
    const { tenantId, locale, sealedDocumentId, unsealedDocumentId, seal, inForceAt } = agreement;
    if (!sealedDocumentId || !unsealedDocumentId || !seal || !inForceAt) throw new NotFound();
    const { reference, bytes } = await this.readDocument.run({ tenantId, locale, id: sealedDocumentId });
    const offered = await this.readDocument.run({ tenantId, locale, id: unsealedDocumentId });
    const parts = sealParts(bytes);
    const about = { tenantId, subjectId: agreement.id };
    const composedAt = this.clock.now();
    const waiting = await this.events.countWaiting(about);
    const readme = await evidenceReadme({ ...partiesOf(agreement), inForceAt, seal, parts, composedAt, waiting });
    const evidence = {
      agreement: bytes,
      offered: offered.bytes,
      seal: parts,
      links: await this.#links(about),
      authorities: this.requestTimestamp.authorities,
    };
    return {
      name: plainName(reference),
      bytes: zipped(await this.#signed(evidenceFiles(evidence, readme)), inForceAt),
    };
  }

  /** With the manifest and, over it, the vendor's signature. */
  async #signed(files: EvidenceFiles): Promise<EvidenceFiles> {
    const all = { ...files, 'certificates/package.pem': Buffer.from(pemOf([await this.signFile.certificate()])) };
    const sums = sumsOf(all);
    return { ...all, SHA256SUMS: sums, 'SHA256SUMS.p7s': await this.signFile.run(sums) };
  }

  async #links(about: { readonly tenantId: string; readonly subjectId: string }): Promise<readonly ExportedLink[]> {
    const found: ExportedLink[] = [];
    for await (const batch of this.events.links(about)) found.push(...batch);
    return found;
  }
}

/** A PDF is compressed already. */
const zipped = (files: EvidenceFiles, mtime: Date): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: name.endsWith('.pdf') ? 0 : 6 }]]),
    ),
    { mtime },
  );

const partiesOf = ({ locale, reference, version, data }: Agreement) => ({
  locale,
  reference: `${reference} v${version}`,
  controller: data.controller.name,
  processor: data.processor.name,
});
