import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { InformPerson } from '../account-mail/inform-person.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Invalid } from '../platform/problem.js';
import { EndSessions } from './end-sessions.js';
import { passwordChanged } from './identity.events.js';
import { passwordError, passwordFault } from './new-password.js';
import { Passwords } from './passwords.adapter.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';

/** Gives a person another password. Whoever was signed in with the old one is signed out, and the person is told by mail. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly endSessions: EndSessions,
    private readonly informPerson: InformPerson,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * The slow part, before the transaction opens.
   * @returns what `run` stores
   * @throws Invalid when the password will not do (`password_short`, `password_common` …)
   */
  async prepare(person: Pick<Person, 'email' | 'name'>, password: string): Promise<string> {
    const fault = passwordFault(password, person);
    if (fault) throw new Invalid([passwordError(fault)]);
    return this.passwords.hash(password);
  }

  /** @param change.exceptSession the session that stays */
  async run(
    personId: string,
    change: { readonly passwordHash: string; readonly how: 'own' | 'reset'; readonly exceptSession?: string },
  ): Promise<void> {
    const { passwordHash } = change;
    await this.unitOfWork.run(async () => {
      await this.people.change(personId, { passwordHash });
      await this.endSessions.run(personId, change.exceptSession ?? null);
      await this.auditLog.record(passwordChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: personId,
        data: { how: change.how },
        actor: { kind: 'person', id: personId },
      });
      await this.informPerson.run(personId, 'password');
    });
  }
}
