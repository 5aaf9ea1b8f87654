import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { ListServices } from './list-services.js';
import { serviceAdded, serviceChanged } from './services.events.js';
import type { Service, ServiceFacts } from './services.schema.js';

@Injectable()
export class PutService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listServices: ListServices,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param id null adds a new service
   * @throws NotFound; Conflict when another service has the code
   */
  async run(id: string | null, facts: ServiceFacts): Promise<Service> {
    return this.unitOfWork.run(async (em) => {
      const taken = await em.query<{ id: string }[]>(`select id from services where code = $1`, [facts.code]);
      if (taken.some((other) => other.id !== id))
        throw new Conflict('service_code_taken', 'Another service has this code. Choose another.');
      const serviceId = id ?? newId();
      const values = [serviceId, facts.code, facts.nameDa, facts.nameEn, facts.descriptionDa, facts.descriptionEn];
      if (id === null)
        await em.query(
          `insert into services (id, code, name_da, name_en, description_da, description_en, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
          [...values, this.clock.now()],
        );
      else
        await em.query(
          `update services set code = $2, name_da = $3, name_en = $4, description_da = $5, description_en = $6 where id = $1`,
          values,
        );
      const saved = (await this.listServices.run()).items.find((service) => service.id === serviceId);
      if (!saved) throw new NotFound();
      await this.auditLog.record(id === null ? serviceAdded : serviceChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: serviceId,
        data: { after: facts },
      });
      return saved;
    });
  }
}
