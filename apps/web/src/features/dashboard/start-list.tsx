import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffAgreementsSummaryOptions,
  staffLibraryReadOptions,
  staffPoliciesListOptions,
  staffServicesListOptions,
  staffSubProcessorsListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { Section } from '../../ui/page.js';
import classes from './start-list.module.css';
import { startSteps } from './start-steps.js';

/** How a new portal comes to life, step by step; gone once there is something of everything. */
export function StartList() {
  const services = useQuery(staffServicesListOptions()).data;
  const subProcessors = useQuery(staffSubProcessorsListOptions()).data;
  const agreements = useQuery(staffAgreementsSummaryOptions()).data;
  const library = useQuery(staffLibraryReadOptions()).data;
  const policies = useQuery(staffPoliciesListOptions()).data;
  if (!services || !subProcessors || !agreements || !library || !policies) return null;
  const steps = startSteps({
    services: services.items.length,
    measures: library.versions.length,
    privacyNotices: policies.items.filter(({ slug, published }) => slug === 'privacy' && published).length,
    subProcessors: subProcessors.items.length,
    customers: agreements.customers,
    agreements: Object.values(agreements.states).reduce((sum, count) => sum + count, 0),
  });
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <Section title={m.dashboard_start()}>
      <ol>
        {steps.map(({ id, title, text, to, isDone }) => (
          <li key={id} className={classes.step}>
            {isDone ? (
              <IconCircleCheckFilled className={classes.done} size={22} aria-hidden />
            ) : (
              <IconCircle className={classes.open} size={22} stroke={1.6} aria-hidden />
            )}
            <div>
              <Link to={to} className={classes.title}>
                {title}
              </Link>
              {isDone ? <span className={classes.word}>{m.dashboard_start_done()}</span> : null}
              <p className={classes.text}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
