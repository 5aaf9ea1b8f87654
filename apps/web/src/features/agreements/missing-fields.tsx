import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { Section } from '../../ui/page.js';
import type { StaffAgreement } from './agreement-state.js';
import classes from './missing-fields.module.css';
import { stepOf } from './wizard/steps.js';

type Gaps = Pick<StaffAgreement, 'id' | 'missing' | 'contradictions'>;

/** How many things keep the agreement from being sent. */
export const gapCount = ({ missing, contradictions }: Gaps): number => missing.length + contradictions.length;

/** What has to be filled in or made to agree before the agreement can be sent, each with the way to its question. */
export function MissingFields({ gaps }: { gaps: Gaps }) {
  const { id, missing, contradictions } = gaps;
  return (
    <>
      {missing.length > 0 ? (
        <Section title={m.agreements_missing()}>
          <List id={id} fields={missing} />
        </Section>
      ) : null}
      {contradictions.length > 0 ? (
        <Section title={m.agreements_contradictions()}>
          <List id={id} fields={contradictions} />
        </Section>
      ) : null}
    </>
  );
}

/** The same in one list. */
export function MissingList({ gaps: { id, missing, contradictions } }: { gaps: Gaps }) {
  return <List id={id} fields={[...missing, ...contradictions]} />;
}

function List({ id, fields }: { id: string; fields: StaffAgreement['missing'] }) {
  return (
    <ul className={classes.list}>
      {fields.map(({ field, label }) => {
        const step = stepOf(field);
        return (
          <li key={`${field} ${label}`} className={classes.field}>
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
