import { Text } from '@mantine/core';
import * as m from '#messages';
import type { StaffSystemReadResponse } from '../../../generated/api/types.gen.js';
import { Section } from '../../ui/page.js';
import classes from './retention-list.module.css';

type Rule = StaffSystemReadResponse['retention'][number];

const whatWords: Readonly<Record<Rule['id'], () => string>> = {
  'mails-to-data-subjects': m.system_retention_mails_to_data_subjects,
  'mails-about-access': m.system_retention_mails_about_access,
  'other-mails': m.system_retention_other_mails,
  'dismissed-inquiries': m.system_retention_dismissed_inquiries,
  'inquiry-status-requests': m.system_retention_inquiry_status_requests,
  'kept-forms': m.system_retention_kept_forms,
  'account-links': m.system_retention_account_links,
  sessions: m.system_retention_sessions,
  'begun-sign-ins': m.system_retention_begun_sign_ins,
  'rate-limits': m.system_retention_rate_limits,
  effects: m.system_retention_effects,
};
const afterWords = { days: m.system_retention_days, 'calendar-years': m.system_retention_calendar_years } as const;
const reasonWords = {
  evidence: m.system_reason_evidence,
  promise: m.system_reason_promise,
  security: m.system_reason_security,
  operation: m.system_reason_operation,
} as const;

/** What the daily deletion takes, when and why, as the server declares it. */
export function RetentionList({ rules }: { rules: readonly Rule[] }) {
  return (
    <Section title={m.system_retention()}>
      <Text mb="sm">{m.system_retention_lead()}</Text>
      <div className={classes.scroll} role="region" aria-label={m.system_retention()} tabIndex={0}>
        <table className={classes.table} aria-label={m.system_retention()}>
          <thead>
            <tr>
              <th scope="col">{m.system_retention_what()}</th>
              <th scope="col">{m.system_retention_after()}</th>
              <th scope="col">{m.system_retention_why()}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ id, unit, count, reason }) => (
              <tr key={id}>
                <th scope="row">{whatWords[id]()}</th>
                <td>{afterWords[unit]({ count })}</td>
                <td>{reasonWords[reason]()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
