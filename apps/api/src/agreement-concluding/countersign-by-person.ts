import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { unprintable } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { Invalid, NotSignedIn } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { CountersignAgreement } from './countersign-agreement.js';

/** A member of staff signs for the vendor, where no mandate is recorded. */
@Injectable()
export class CountersignByPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly countersign: CountersignAgreement,
  ) {}

  /**
   * @param title of the person at the vendor
   * @throws NotFound, Invalid, Conflict `not_in_state`
   */
  async run(id: string, title: string): Promise<void> {
    const { session, locale } = currentRequest();
    if (!session) throw new NotSignedIn();
    const refused = unprintable(`${session.name} ${title}`);
    if (refused.length > 0)
      throw new Invalid([
        {
          path: 'title',
          code: 'unprintable',
          message: m.common_invalid_unprintable({ characters: refused.join(' ') }, { locale }),
        },
      ]);
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ id });
      // Printed in the agreement, so in its language: whatever the interface speaks, its dialog shows these words.
      const text = m.signing_staff_statement({}, { locale: agreement.locale });
      const signer = {
        method: 'staff',
        name: session.name,
        title,
        personId: session.personId,
        mandate: null,
        statements: [{ id: 'staff-authority', version: 1, text }],
      } as const;
      await this.countersign.run(agreement, signer);
    });
  }
}
