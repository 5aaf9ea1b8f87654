import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { newId } from '../platform/ids.js';
import { Invalid, type FieldError } from '../platform/problem.js';
import { serviceFaults } from './service-faults.js';
import { placeFaults } from './sub-processor.js';
import { subProcessorRegistered, traceOf } from './sub-processors.events.js';
import { SubProcessorsRepository, type StoredSubProcessor } from './sub-processors.repository.js';
import type { NewSubProcessor } from './sub-processors.schema.js';

const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message });

@Injectable()
export class RegisterSubProcessor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subProcessors: SubProcessorsRepository,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns its id; planned, or active when customers' agreements name it already
   * @throws Invalid naming what is missing
   */
  async run(request: NewSubProcessor): Promise<{ id: string }> {
    return this.unitOfWork.run(async () => {
      const parent = request.parentId ? await this.subProcessors.find(request.parentId) : null;
      const today = danishDate(this.clock.now());
      const faults = faultsOf(request, parent, today);
      const { facts, parentId, flowDownOn, engagedSince } = request;
      if (engagedSince && (await this.subProcessors.areAgreed((parent?.facts ?? facts).serviceIds)))
        faults.push(
          fault(
            'engagedSince',
            'agreed',
            'Customers have agreed on who helps with these services. Leave it empty, and announce a change: they must be told first (art. 28(2)).',
          ),
        );
      if (faults.length > 0) throw new Invalid(faults);
      const id = newId();
      const validFrom = engagedSince ?? today;
      await this.subProcessors.add({ id, parentId, facts, flowDownOn, engagedSince, validFrom, at: this.clock.now() });
      await this.auditLog.record(subProcessorRegistered, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { parentId, engagedSince, facts: traceOf(facts, (data) => this.fingerprint.of(data)) },
      });
      return { id };
    });
  }
}

function faultsOf(request: NewSubProcessor, parent: StoredSubProcessor | null, today: string): FieldError[] {
  const { facts, parentId, engagedSince, flowDownOn } = request;
  return [
    ...(parentId && (!parent || parent.parentId)
      ? [fault('parentId', 'unknown', 'Choose a sub-processor that works for us directly.')]
      : []),
    ...serviceFaults(facts, parentId),
    ...placeFaults(facts),
    ...(engagedSince && !flowDownOn
      ? [
          fault(
            'flowDownOn',
            'required',
            'Nobody is engaged without a contract that passes our duties on (art. 28(4)).',
          ),
        ]
      : []),
    ...(flowDownOn && flowDownOn > today
      ? [fault('flowDownOn', 'future', 'Give the day on which the contract was signed, or leave it empty until it is.')]
      : []),
    ...(engagedSince && engagedSince > today
      ? [fault('engagedSince', 'future', 'Give a day that has been, or leave it empty and announce a change.')]
      : []),
  ];
}
