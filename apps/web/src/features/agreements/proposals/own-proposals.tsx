import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { customerProposalsListOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../../api/problem.js';
import { useTenantRole } from '../../../api/roles.js';
import { Section } from '../../../ui/page.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { FormDialog } from '../form-dialog.js';
import { ProposalList } from './proposal-list.js';
import { ProposeForm } from './propose-form.js';

/** What the customer has proposed and asked, and where it does; nothing where nothing was and nothing can be. */
export function OwnProposals({ id, language }: { id: string; language: 'da' | 'en' }) {
  const mayPropose = useTenantRole('admin', 'signatory', 'privacy');
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(customerProposalsListOptions({ path: { id } }));
  if (error && !data) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data || (!data.isWaiting && data.items.length === 0)) return null;
  const canPropose = mayPropose && data.isWaiting;
  return (
    <Section title={m.agreement_proposals_heading()}>
      {data.isWaiting ? <Text mb="sm">{m.agreement_proposals_own_lead()}</Text> : null}
      {data.items.length === 0 ? (
        <Text c="dimmed">{m.agreement_proposals_own_none()}</Text>
      ) : (
        <ProposalList items={data.items} isWaiting={data.isWaiting} language={language} />
      )}
      {canPropose ? (
        <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
          {m.agreement_proposals_own_add()}
        </Button>
      ) : null}
      {isOpen ? (
        <FormDialog title={m.agreement_proposals_own_dialog()} onClose={() => setOpen(false)}>
          <ProposeForm id={id} proposals={data} language={language} onDone={() => setOpen(false)} />
        </FormDialog>
      ) : null}
    </Section>
  );
}
