import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { FindPerson } from '../identity/find-person.js';
import { SetPassword } from '../identity/set-password.js';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { Gone } from '../platform/problem.js';
import { PasswordResetsRepository } from './password-resets.repository.js';

const over = () => new Gone('link_over', 'The link has been used or is too old. Ask for a new one.');

/** Takes a new password from whoever holds the mailed link. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PasswordResetsRepository,
    private readonly findPerson: FindPerson,
    private readonly setPassword: SetPassword,
    private readonly clock: Clock,
  ) {}

  /** Does the link still work? Looking changes nothing. @throws Gone `link_over` */
  async find(token: string): Promise<{ id: string; personId: string }> {
    const link = await this.unitOfWork.run(() => this.links.find(tokenHash(token), this.clock.now()));
    if (!link) throw over();
    return link;
  }

  /** @throws Gone `link_over`; Invalid when the password will not do, and then the link goes on working */
  async run(token: string, password: string): Promise<void> {
    const link = await this.find(token);
    const person = await this.findPerson.byId(link.personId);
    if (!person || person.disabledAt) throw over();
    const passwordHash = await this.setPassword.prepare(person, password);
    await this.unitOfWork.run(async () => {
      if (!(await this.links.use(link.id, link.personId, this.clock.now()))) throw over();
      await this.setPassword.run(person.id, { passwordHash, how: 'reset' });
    });
  }
}
