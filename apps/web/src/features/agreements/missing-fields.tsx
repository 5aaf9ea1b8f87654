import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { Section } from '../../ui/page.js';
import type { StaffAgreement } from './agreement-state.js';
import classes from './missing-fields.module.css';
import { stepOf } from './wizard/steps.js';

type Gaps = Pick<StaffAgreement, 'id' | 'tenantId' | 'missing' | 'contradictions'>;

/** How many things keep the agreement from being sent. */
export const gapCount = ({ missing, contradictions }: Pick<Gaps, 'missing' | 'contradictions'>): number =>
  missing.length + contradictions.length;

/** What has to be filled in or made to agree before the agreement can be sent, each with the way to its question. */
export function MissingFields({ gaps }: { gaps: Gaps }) {
  const { missing, contradictions } = gaps;
  return (
    <>
      {missing.length > 0 ? (
        <Section title={m.agreements_missing()}>
          <List of={gaps} fields={missing} />
        </Section>
      ) : null}
      {contradictions.length > 0 ? (
        <Section title={m.agreements_contradictions()}>
          <List of={gaps} fields={contradictions} />
        </Section>
      ) : null}
    </>
  );
}

/** The same in one list. */
export function MissingList({ gaps }: { gaps: Gaps }) {
  return <List of={gaps} fields={[...gaps.missing, ...gaps.contradictions]} />;
}

function List({ of: { id, tenantId }, fields }: { of: Gaps; fields: StaffAgreement['missing'] }) {
  return (
    <ul className={classes.list}>
      {fields.map(({ field, label }) => {
        const step = stepOf(field);
        return (
          <li key={`${field} ${label}`} className={classes.field}>
            {step === undefined ? (
              <Elsewhere field={field} label={label} tenantId={tenantId} />
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

/** What a register holds: the customer's details and services, or the company's own. */
function Elsewhere({ field, label, tenantId }: { field: string; label: string; tenantId: string }) {
  if (isOfCustomer(field))
    return (
      <>
        <Link to="/staff/customers/$id/edit" params={{ id: tenantId }}>
          {label}
        </Link>
        <span className={classes.note}>{m.agreements_missing_customer()}</span>
      </>
    );
  if (field.startsWith('annexes.b'))
    return (
      <>
        <Link to="/staff/sub-processors">{label}</Link>
        <span className={classes.note}>{m.agreements_missing_register()}</span>
      </>
    );
  return (
    <>
      <Link to="/staff/settings">{label}</Link>
      <span className={classes.note}>{m.agreements_missing_company()}</span>
    </>
  );
}

const isOfCustomer = (field: string): boolean => field.startsWith('controller') || field.startsWith('services');
