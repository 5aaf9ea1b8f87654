import { Injectable } from '@nestjs/common';
import { ViewDocument } from '../agreements/view-document.js';
import type { DocumentFile } from '../documents/read-document.js';
import { Clock } from '../platform/clock.js';
import { Gone } from '../platform/problem.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';

@Injectable()
export class DownloadByLink {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly viewDocument: ViewDocument,
    private readonly clock: Clock,
  ) {}

  /** The agreement as it stands: as it was sent, or sealed. @throws NotFound, Gone */
  async run(token: string): Promise<DocumentFile> {
    return this.openLink.run(token, async (offer) => {
      const stage = stageOf(offer, this.clock.now());
      if (stage !== 'waiting' && stage !== 'signed')
        throw new Gone('link_expired', 'The link no longer leads to a document.');
      return this.viewDocument.pdf({ tenantId: offer.tenantId, id: offer.agreementId });
    });
  }
}
