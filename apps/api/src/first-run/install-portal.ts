import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { RegisterPerson } from '../identity/register-person.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Invalid, NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { FindProcessorProfile } from '../processor-profile/find-processor-profile.js';
import { portalSetUp } from './first-run.events.js';
import { FirstRunRepository } from './first-run.repository.js';
import { firstRun, isNumberWrong, type FirstRunForm } from './first-run.schema.js';

/** Where people complain in the country of the first vendor; the settings take another. */
const supervisoryAuthority = { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk', email: 'dt@datatilsynet.dk' };
const accent = '#0f5c6e';

/** Makes an empty portal somebody's: the vendor, its house tenant, and the first owner. Possible once. */
@Injectable()
export class InstallPortal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findProfile: FindProcessorProfile,
    private readonly rows: FirstRunRepository,
    private readonly registerPerson: RegisterPerson,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound once there is a vendor: then this page does not exist */
  async check(): Promise<void> {
    if (await this.findProfile.run()) throw new NotFound();
  }

  /** @throws NotFound when there is a vendor, Invalid with each wrong field */
  async run(form: FirstRunForm): Promise<void> {
    await this.check();
    const parsed = firstRun.safeParse(form);
    if (!parsed.success)
      throw new Invalid([
        ...(isNumberWrong(form) ? [{ path: 'registrationNumber', code: 'field_wrong', message: '' }] : []),
        ...parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: 'field_wrong', message })),
        ...this.registerPerson.passwordFaults(form.password, { name: form.ownerName, email: form.ownerEmail }),
      ]);
    const { ownerName, ownerEmail, password, name, registrationNumber, address, country, email, website } = parsed.data;
    const vendor = { name, registrationNumber, address, country };
    const contact = { email, website, phone: null, contactName: ownerName, contactTitle: '' };
    const profile = { ...vendor, ...contact, accent, supervisoryAuthority, signingMandate: null, closingDays: [] };
    const { locale } = currentRequest();
    const at = this.clock.now();
    const newcomer = { name: ownerName, email: ownerEmail, password, locale };
    const owner = await this.registerPerson.prepare(newcomer);
    await this.unitOfWork.run(async () => {
      if (!(await this.rows.addProfile(profile, at))) throw new NotFound();
      await this.rows.addHouse(vendor, locale, at);
      const personId = await this.registerPerson.run(owner);
      await this.rows.addOwner(personId, newId(), at);
      const actor = { kind: 'person', id: personId } as const;
      await this.auditLog.record(portalSetUp, { tenantId: HOUSE_TENANT_ID, subjectId: personId, data: {}, actor });
    });
  }
}
