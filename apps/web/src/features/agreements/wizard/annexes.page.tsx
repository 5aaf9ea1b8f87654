import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import * as m from '#messages';
import { staffAgreementsReadOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';
import { PageProblem, PageSkeleton } from '../../../app/fallback-pages.js';
import { Callout } from '../../../ui/callout.js';
import { type Crumb, Page } from '../../../ui/page.js';
import { WizardPage } from '../../../ui/wizard-page.js';
import type { StaffAgreement } from '../agreement-state.js';
import { AnnexesForm } from './annexes-form.js';
import { SendStep } from './send-step.js';
import { isAnswered, neighbour, STEPS, stepTitles, type Step } from './steps.js';
import { useAnnexesForm } from './use-annexes-form.js';

/** The annexes, one question a screen; each answer is saved with the draft. */
export function AnnexesPage() {
  const { id } = useParams({ from: '/staff/agreements/$id/annexes' });
  const { step } = useSearch({ from: '/staff/agreements/$id/annexes' });
  const query = useQuery(staffAgreementsReadOptions({ path: { id } }));
  if (query.data) return <Wizard agreement={query.data} step={step} />;
  if (!query.error) return <PageSkeleton />;
  return <PageProblem error={query.error} reset={() => void query.refetch()} />;
}

function Wizard({ agreement, step }: { agreement: StaffAgreement; step: Step }) {
  const { id, customer, reference, state } = agreement;
  const title = m.agreements_edit_title({ customer });
  const crumbs = [
    { label: m.agreements_title(), to: '/staff/agreements' },
    { label: reference, to: `/staff/agreements/${id}` },
  ];
  if (state !== 'draft')
    return (
      <Page title={title} crumbs={crumbs}>
        <Callout tone="info" title={m.agreements_problem_sent_title()}>
          <p>{m.agreements_problem_sent_text()}</p>
          <Button component={Link} to={`/staff/agreements/${id}`} variant="default">
            {m.agreements_facts()}
          </Button>
        </Callout>
      </Page>
    );
  return <Questions key={id} agreement={agreement} step={step} title={title} crumbs={crumbs} />;
}

interface QuestionsProps {
  agreement: StaffAgreement;
  step: Step;
  title: string;
  crumbs: readonly Crumb[];
}

function Questions({ agreement, step, title, crumbs }: QuestionsProps) {
  const { id } = agreement;
  const navigate = useNavigate();
  const target = useRef<Step>(undefined);
  const go = (next: Step | undefined) => {
    target.current = undefined;
    if (next) void navigate({ to: '/staff/agreements/$id/annexes', params: { id }, search: { step: next } });
  };
  const form = useAnnexesForm(agreement, step, () => go(target.current ?? neighbour(step, 1)));
  /** What was written is saved on the way: nobody loses an answer by looking at another question. */
  const open = (next: Step) => {
    if (form.form.isDirty() || form.saysNone) {
      target.current = next;
      form.onSubmit();
    } else go(next);
  };
  return (
    <WizardPage
      title={title}
      crumbs={crumbs}
      steps={STEPS.map((name) => ({
        title: stepTitles[name](),
        isDone: isAnswered(name, agreement),
        open: () => open(name),
      }))}
      current={STEPS.indexOf(step)}
    >
      {step === 'send' ? (
        <SendStep agreement={agreement} />
      ) : (
        <AnnexesForm agreement={agreement} step={step} form={form} go={go} />
      )}
    </WizardPage>
  );
}
