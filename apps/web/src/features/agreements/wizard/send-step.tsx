import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import * as m from '#messages';
import { staffAgreementsChangesOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';
import { Callout } from '../../../ui/callout.js';
import type { StaffAgreement } from '../agreement-state.js';
import { gapCount, MissingList } from '../missing-fields.js';
import { OfferForm } from '../offer-form.js';
import { VersionChanges } from '../proposals/round-changes.js';
import classes from './send-step.module.css';

/** The last screen: what is missing, what a later version changes, who gets it. */
export function SendStep({ agreement }: { agreement: StaffAgreement }) {
  const navigate = useNavigate();
  const { id } = agreement;
  const count = gapCount(agreement);
  const changes = useQuery({
    ...staffAgreementsChangesOptions({ path: { id } }),
    enabled: agreement.version > 1,
  });
  const isComplete = count === 0;
  return (
    <div className={classes.step}>
      {isComplete ? (
        <Callout tone="success" title={m.agreements_next_draft_title()}>
          <p>{m.agreements_next_draft_text()}</p>
        </Callout>
      ) : (
        <Callout tone="warning" title={m.agreements_next_missing({ count })}>
          <MissingList gaps={agreement} />
        </Callout>
      )}
      <Group gap="xs">
        <Button
          component={Link}
          to={`/staff/agreements/${id}/document`}
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
        >
          {m.agreements_action_preview()}
        </Button>
        {isComplete ? null : (
          <Button component={Link} to={`/staff/agreements/${id}`} variant="subtle">
            {m.agreements_edit_leave()}
          </Button>
        )}
      </Group>
      <VersionChanges query={changes} language={agreement.locale} />
      {isComplete ? (
        <section>
          <h2 className={classes.heading}>{m.agreements_offer_signatory()}</h2>
          <p className={classes.text}>{m.agreements_offer_text()}</p>
          <OfferForm
            agreement={agreement}
            onDone={() => void navigate({ to: '/staff/agreements/$id', params: { id } })}
          />
        </section>
      ) : null}
    </div>
  );
}
