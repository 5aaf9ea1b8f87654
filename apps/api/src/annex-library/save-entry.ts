import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { ListServices } from '../services/list-services.js';
import { libraryEntryAdded, libraryEntryChanged } from './annex-library.events.js';
import { AnnexLibraryRepository } from './annex-library.repository.js';
import type { EntryChange, EntryFacts } from './annex-library.schema.js';

/** Staff write a piece of an annex once, in both languages, for the services that it belongs to. */
@Injectable()
export class SaveEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: AnnexLibraryRepository,
    private readonly listServices: ListServices,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws Invalid for a service that is not there, Conflict `entry_exists` */
  async add(facts: EntryFacts): Promise<string> {
    return this.unitOfWork.run(async () => {
      await this.refuseUnknownServices([facts]);
      const id = newId();
      await this.library.add(id, facts, this.clock.now());
      const about = { tenantId: HOUSE_TENANT_ID, subjectId: id };
      await this.auditLog.record(libraryEntryAdded, { ...about, data: { after: written(facts) } });
      return id;
    });
  }

  /** Agreements keep the copy that they have. @throws NotFound; Invalid, Conflict as `add`, and `changed_meanwhile` */
  async run(id: string, { revision, facts }: EntryChange): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.library.entry(id);
      await this.refuseUnknownServices([facts]);
      await this.library.change(id, revision, facts);
      const data = { before: written(before), after: written(facts) };
      await this.auditLog.record(libraryEntryChanged, { tenantId: HOUSE_TENANT_ID, subjectId: id, data });
    });
  }

  /** @throws Invalid */
  async refuseUnknownServices(scopes: readonly { readonly serviceIds: readonly string[] }[]): Promise<void> {
    const known = (await this.listServices.run()).items.map(({ id }) => id);
    if (scopes.every(({ serviceIds }) => serviceIds.every((id) => known.includes(id)))) return;
    const message = m.annex_library_unknown_service({}, { locale: currentRequest().locale });
    throw new Invalid([{ path: 'facts.serviceIds', code: 'unknown_service', message }]);
  }
}

type Written = Pick<EntryFacts, 'kind' | 'name' | 'everyService' | 'serviceIds'> & {
  readonly category?: string | null;
  readonly period?: { readonly da: string; readonly en: string } | null;
};

/** What the trail keeps of an entry. */
export function written({ kind, name, category = null, period = null, everyService, serviceIds }: Written) {
  return { kind, name, category, period, everyService, serviceIds };
}
