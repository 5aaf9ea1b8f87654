import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { Section } from '../../ui/page.js';
import type { StaffAgreement } from './agreement-state.js';
import classes from './missing-fields.module.css';
import { stepOf } from './wizard/steps.js';

/** What has to be filled in before the agreement can be sent, each with the way to its question. */
export function MissingFields({ id, missing }: Pick<StaffAgreement, 'id' | 'missing'>) {
  return (
    <Section title={m.agreements_missing()}>
      <MissingList id={id} missing={missing} />
    </Section>
  );
}

export function MissingList({ id, missing }: Pick<StaffAgreement, 'id' | 'missing'>) {
  return (
    <ul className={classes.list}>
      {missing.map(({ field, label }) => {
        const step = stepOf(field);
        return (
          <li key={field} className={classes.field}>
            {step === undefined ? (
              <>
                {label}
                <span className={classes.note}>{m.agreements_missing_elsewhere()}</span>
              </>
            ) : (
              <Link to="/staff/agreements/$id/annexes" params={{ id }} search={{ step }}>
                {label}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
