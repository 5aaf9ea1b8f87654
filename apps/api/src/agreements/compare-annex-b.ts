import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { annexBDrift, type Drift } from '../agreement-record/annex-b-drift.js';
import { flatCompanies } from '../agreement-record/agreement-content.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { AnnexBDrift } from '../agreement-record/agreements.schema.js';
import { ListNoticesSince, type ToldNotice } from '../notices/list-notices-since.js';
import { NotFound } from '../platform/problem.js';
import { ListAnnexB } from '../sub-processors/list-annex-b.js';
import { ListLeaving } from './list-leaving.js';

/** Annex B as it was frozen against who works for the customer today, each difference with the notices that told of it. */
@Injectable()
export class CompareAnnexB {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly listAnnexB: ListAnnexB,
    private readonly listLeaving: ListLeaving,
    private readonly listNotices: ListNoticesSince,
  ) {}

  /** @throws NotFound also before the agreement was sent */
  async run(where: { readonly tenantId?: string; readonly id: string }): Promise<AnnexBDrift> {
    return this.unitOfWork.run(async () => {
      const { tenantId, locale, data, sentAt, annexBHash } = await this.agreements.get(where);
      if (!sentAt || !annexBHash) throw new NotFound();
      const today = await this.listAnnexB.run({ tenantId, locale });
      const companies = flatCompanies(data.annexes.b.subProcessors);
      const notices = await this.listNotices.run(tenantId, sentAt);
      return {
        frozenAt: sentAt.toISOString(),
        hash: annexBHash,
        items: annexBDrift(data.annexes.b.subProcessors, today).map((drift) => ({
          ...drift,
          changes: [...drift.changes],
          notices: notices.filter((notice) => tellsOf(notice, drift)).map(presentNotice),
        })),
        announcedEnds: await this.listLeaving.run(tenantId, companies),
      };
    });
  }
}

function tellsOf({ legalName, replacedName }: ToldNotice, drift: Drift): boolean {
  const names = [drift.legalName, ...drift.changes.flatMap(({ fact, after }) => (fact === 'legalName' ? [after] : []))];
  return [legalName, replacedName].some((name) => name !== null && names.includes(name));
}

const presentNotice = ({ id, kind, status, ownDay, transfers }: ToldNotice) => ({
  id,
  kind,
  status,
  effectiveOn: ownDay,
  transfers,
});
