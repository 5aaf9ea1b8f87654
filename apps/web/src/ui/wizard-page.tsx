import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import * as m from '#messages';
import { type Crumb, Page } from './page.js';
import classes from './wizard-page.module.css';

interface WizardPageProps {
  title: string;
  crumbs?: readonly Crumb[];
  steps: readonly string[];
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
                key={step}
                className={classes.step}
                data-done={index < current || undefined}
                aria-current={index === current ? 'step' : undefined}
              >
                <span className={classes.mark}>
                  {index < current ? <IconCheck size={14} stroke={2.5} aria-hidden /> : index + 1}
                </span>
                {step}
              </li>
            ))}
          </ol>
        </nav>
        <div className={classes.body}>
          <h2 className={classes.question} ref={question} tabIndex={-1}>
            {steps[current]}
          </h2>
          {children}
        </div>
      </div>
    </Page>
  );
}
