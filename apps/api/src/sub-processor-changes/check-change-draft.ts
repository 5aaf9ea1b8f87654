import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { Invalid, NotFound, type FieldError } from '../platform/problem.js';
import { ListRegister } from '../sub-processors/list-register.js';
import { placeFaults } from '../sub-processors/sub-processor.js';
import type { ChangeDraft } from './change.js';

type Registered = Awaited<ReturnType<ListRegister['one']>>;
const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message });

/** Whether a drafted change fits the register as it is now. */
@Injectable()
export class CheckChangeDraft {
  constructor(
    private readonly register: ListRegister,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid naming each field that does not fit */
  async run(draft: ChangeDraft): Promise<void> {
    const subject = await this.#find(draft.subProcessorId);
    const replaced = draft.replacedId ? await this.#find(draft.replacedId) : null;
    const faults = faultsOf(draft, subject, replaced, danishDate(this.clock.now()));
    if (faults.length > 0) throw new Invalid(faults);
  }

  async #find(id: string): Promise<Registered | null> {
    return this.register.one(id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}

function faultsOf(
  { kind, replacedId, effectiveOn, facts }: ChangeDraft,
  subject: Registered | null,
  replaced: Registered | null,
  today: string,
): FieldError[] {
  const begins = kind === 'add' || kind === 'replace';
  return [
    ...(!subject ? [fault('subProcessorId', 'unknown', 'Choose a sub-processor of the register.')] : []),
    ...(subject && begins && subject.status !== 'planned'
      ? [fault('subProcessorId', 'not_planned', 'Only one that is planned can be announced as new.')]
      : []),
    ...(subject && !begins && subject.status !== 'active'
      ? [fault('subProcessorId', 'not_active', 'Only one that is active can change or end.')]
      : []),
    ...((kind === 'replace') !== (replacedId !== null) || (replaced && replaced.status !== 'active')
      ? [fault('replacedId', 'not_active', 'Choose the active sub-processor that is replaced.')]
      : []),
    ...(replacedId && !replaced ? [fault('replacedId', 'unknown', 'Choose a sub-processor of the register.')] : []),
    ...((kind === 'change') !== (facts !== null)
      ? [fault('facts', 'required', 'Give the facts as they will be, for a change only.')]
      : []),
    ...(subject && facts && (subject.parentId === null) !== facts.serviceIds.length > 0
      ? [fault('facts.serviceIds', 'required', 'Services belong to the company at the top of the chain.')]
      : []),
    ...(facts ? placeFaults(facts) : []),
    ...(subject && begins ? placesToMend(subject) : []),
    ...(effectiveOn <= today
      ? [fault('effectiveOn', 'past', 'Choose a day to come: customers have to be told first.')]
      : []),
  ];
}

/** One that was registered before its basis was looked at, or that brings such a company along, is told to nobody. */
const placesToMend = (subject: Registered): FieldError[] =>
  [subject, ...subject.chain]
    .filter(({ facts }) => placeFaults(facts).length > 0)
    .map(({ facts: { legalName } }) =>
      fault('subProcessorId', 'wrong_place', `Mend where ${legalName} is and what carries data there first.`),
    );
