import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { ListRegister } from '../sub-processors/list-register.js';
import { broughtTransfers } from './brought-transfers.js';
import { ListAffectedCustomers, type AffectedCustomer } from './list-affected-customers.js';
import { ListChanges } from './list-changes.js';
import { computePeriod } from '../notice-record/compute-period.js';
import { PreviewNoticeMail } from './preview-notice-mail.js';
import type { ChangePreview, StaffChange } from './sub-processor-changes.schema.js';

const PAGE = 50;
/** Customers with a dead mailbox that are named on every page. */
const NAMED = 20;

/** What announcing a change today would do: whom it tells, how long each has, and what speaks against it. Writes nothing. */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly changes: ListChanges,
    private readonly register: ListRegister,
    private readonly affected: ListAffectedCustomers,
    private readonly noticeMail: PreviewNoticeMail,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(id: string, from: number): Promise<ChangePreview> {
    const change = await this.changes.one(id);
    const now = this.clock.now();
    const subject = await this.register.one(change.subProcessorId);
    const transfers = broughtTransfers(change, subject);
    const affected = await this.affected.run(id, transfers);
    const example = affected.at(-1);
    const customers = affected.map((customer) => judged(customer, change.effectiveOn, now));
    const days = customers.map((one) => one.lastDay).toSorted();
    const items = customers.slice(from, from + PAGE);
    return {
      customers: customers.length,
      mailed: customers.filter((one) => one.hasContact).length,
      firstDay: days.at(0) ?? null,
      lastDay: days.at(-1) ?? null,
      warnings: warningsOf(change, customers),
      transfers: transfers.map(({ knownTo: _, ...brought }) => brought),
      unreached: customers
        .filter(({ unreached }) => unreached.length > 0)
        .slice(0, NAMED)
        .map(({ tenantId, name, unreached }) => ({ tenantId, name, emails: [...unreached] })),
      mails: example ? await this.noticeMail.run(change, example) : [],
      items,
      next: from + PAGE < customers.length ? from + PAGE : null,
    };
  }
}

function judged({ contacts, ...customer }: AffectedCustomer, effectiveOn: string, now: Date) {
  const { lastDay } = computePeriod(now, customer.noticeDays);
  return {
    ...customer,
    unreached: [...customer.unreached],
    lastDay,
    late: effectiveOn <= lastDay,
    hasContact: contacts > 0,
  };
}

function warningsOf(
  { kind, flowDownOn }: StaffChange,
  customers: readonly ReturnType<typeof judged>[],
): ChangePreview['warnings'] {
  const begins = kind === 'add' || kind === 'replace';
  const needsConsent = kind === 'end' ? [] : customers;
  const late = needsConsent.filter((one) => one.late).length;
  const warnings: ChangePreview['warnings'] = [
    { code: 'nobody-affected', count: customers.length === 0 ? 1 : 0 },
    {
      code: late === needsConsent.length ? 'starts-before-first-period-ends' : 'starts-before-periods-end',
      count: late,
    },
    { code: 'brings-transfer', count: customers.filter((one) => one.needsApproval === 'transfer').length },
    { code: 'needs-approval', count: customers.filter((one) => one.needsApproval === 'specific').length },
    { code: 'no-contact', count: customers.filter((one) => !one.hasContact).length },
    { code: 'unreached', count: customers.filter((one) => one.unreached.length > 0).length },
    { code: 'nobody-decides', count: needsConsent.filter((one) => !one.hasDecider).length },
    { code: 'no-agreement', count: customers.filter((one) => one.agreement !== 'in-force').length },
    { code: 'no-flow-down', count: begins && flowDownOn === null ? 1 : 0 },
  ];
  return warnings.filter((warning) => warning.count > 0);
}
