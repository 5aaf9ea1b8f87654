import type { ReactNode } from 'react';
import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

export type DockStep = {
  readonly text: string;
  readonly done: boolean;
  readonly href?: string;
  /** Reading: how it is called once the end has been reached. Only a script can know that, and ticks it if it is not done. */
  readonly whenRead?: string;
};

export type DockProps = {
  readonly steps: readonly DockStep[];
  /** What the reading is remembered by, in this tab. */
  readonly readKey?: string;
  /** The one thing to press now: a link or a button of a form elsewhere on the page. */
  readonly action: ReactNode;
  /** Quieter ways out: forward to someone else, decline. */
  readonly others?: ReactNode;
};

/** What remains, and the next thing to press: a column on wide screens, a bar along the bottom of a phone. */
export function DocumentDock({ steps, readKey, action, others }: DockProps) {
  const { locale } = usePage();
  const left = steps.filter((step) => !step.done);
  const [next] = left;
  const nextWhenRead = left.find((step) => !step.whenRead);
  const reads = steps.some((step) => step.whenRead);
  return (
    <section className="dock" aria-labelledby="dock-heading">
      <div className="dock-bar">
        <h2 id="dock-heading" className="dock-heading">
          {next ? m.public_kit_dock_heading({}, { locale }) : m.public_kit_dock_ready({}, { locale })}
        </h2>
        <progress
          className="dock-progress"
          max={100}
          value={0}
          aria-label={m.public_kit_dock_read({}, { locale })}
          data-read-progress="document"
          data-read-key={readKey}
          hidden
        />
        <p className="dock-now">
          <span data-unread={reads || undefined}>
            <Count steps={steps} done={steps.length - left.length} next={next} />
          </span>
          {reads ? (
            <span data-read hidden>
              <Count
                steps={steps}
                done={steps.filter((step) => step.done || step.whenRead).length}
                next={nextWhenRead}
              />
            </span>
          ) : null}
        </p>
        <ol className="dock-steps">
          {steps.map((step) => (
            <Step key={step.text} step={step} isNext={step === next} isNextWhenRead={reads && step === nextWhenRead} />
          ))}
        </ol>
        <div className="dock-action">{action}</div>
      </div>
      {others === undefined ? null : <div className="dock-others">{others}</div>}
    </section>
  );
}

type Counted = {
  readonly steps: readonly DockStep[];
  readonly done: number;
  readonly next: DockStep | undefined;
};

function Count({ steps, done, next }: Counted) {
  const { locale } = usePage();
  return (
    <>
      <span className="dock-count">{m.public_kit_dock_count({ done, total: steps.length }, { locale })}</span>
      {next ? <span className="dock-next">{m.public_kit_dock_next({ step: next.text }, { locale })}</span> : null}
    </>
  );
}

type StepProps = { readonly step: DockStep; readonly isNext: boolean; readonly isNextWhenRead: boolean };

function Step({ step: { text, done, href, whenRead }, isNext, isNextWhenRead }: StepProps) {
  const { locale } = usePage();
  const linked = (words: string) => (href === undefined ? words : <a href={href}>{words}</a>);
  const ticked = <span className="unseen"> ({m.public_kit_step_done({}, { locale })})</span>;
  const tick = <Icon name="check" size={16} />;
  const place = {
    'aria-current': isNext ? ('step' as const) : undefined,
    'data-read-next': isNextWhenRead || undefined,
  };
  if (whenRead !== undefined)
    return (
      <li {...place} className={done ? 'dock-done' : undefined} data-read-step>
        <span className="dock-mark">
          {done ? (
            tick
          ) : (
            <span data-read hidden>
              {tick}
            </span>
          )}
        </span>
        <span data-unread>
          {linked(text)}
          {done ? ticked : null}
        </span>
        <span data-read hidden>
          {linked(whenRead)}
          {ticked}
        </span>
      </li>
    );
  return (
    <li {...place} className={done ? 'dock-done' : undefined}>
      <span className="dock-mark">{done ? tick : null}</span>
      <span>
        {linked(text)}
        {done ? ticked : null}
      </span>
    </li>
  );
}
