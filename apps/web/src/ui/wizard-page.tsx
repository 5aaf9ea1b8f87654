import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import * as m from '#messages';
import { type Crumb, Page } from './page.js';
import classes from './wizard-page.module.css';

export interface WizardStep {
  title: string;
  /** Its answers are there, whatever the order they were given in. */
  isDone: boolean;
  /** Goes there; left out where a step needs the one before it. */
  open?: () => void;
}

/** Steps that can only be taken in their order: those before the current one are done. */
export const stepsInOrder = (titles: readonly string[], current: number): WizardStep[] =>
  titles.map((title, index) => ({ title, isDone: index < current }));

interface WizardPageProps {
  title: string;
  crumbs?: readonly Crumb[];
  steps: readonly WizardStep[];
  /** Index of the step on screen, kept by the page in its address so that Back works. */
  current: number;
  children: ReactNode;
}

/** A task in steps, one step a page, with what is done and what remains. */
export function WizardPage({ title, crumbs = [], steps, current, children }: WizardPageProps) {
  const total = steps.length;
  const question = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current !== current) question.current?.focus();
    shown.current = current;
  }, [current]);
  return (
    <Page title={title} crumbs={crumbs}>
      <div className={classes.wizard}>
        <nav aria-label={m.common_steps()}>
          <p className={classes.count}>{m.common_step_of({ step: current + 1, total })}</p>
          <ol className={classes.steps}>
            {steps.map((step, index) => (
              <li
                key={step.title}
                className={classes.step}
                data-done={(step.isDone && index !== current) || undefined}
                aria-current={index === current ? 'step' : undefined}
              >
                <Step step={step} number={index + 1} isCurrent={index === current} />
              </li>
            ))}
          </ol>
        </nav>
        <div className={classes.body}>
          <h2 className={classes.question} ref={question} tabIndex={-1}>
            {steps[current]?.title}
          </h2>
          {children}
        </div>
      </div>
    </Page>
  );
}

function Step({ step: { title, isDone, open }, number, isCurrent }: StepProps) {
  const content = (
    <>
      <span className={classes.mark}>
        {isDone && !isCurrent ? <IconCheck size={14} stroke={2.5} aria-hidden /> : number}
      </span>
      <span className={classes.name}>{title}</span>
      {isDone ? <VisuallyHidden>{m.common_step_done()}</VisuallyHidden> : null}
    </>
  );
  if (!open || isCurrent) return <span className={classes.label}>{content}</span>;
  return (
    <UnstyledButton className={classes.label} onClick={open}>
      {content}
    </UnstyledButton>
  );
}

interface StepProps {
  step: WizardStep;
  number: number;
  isCurrent: boolean;
}
