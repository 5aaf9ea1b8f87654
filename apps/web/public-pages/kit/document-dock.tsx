import type { ReactNode } from 'react';
import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

export type DockStep = { readonly text: string; readonly done: boolean; readonly href?: string };

export type DockProps = {
  readonly steps: readonly DockStep[];
  /** The one thing to press now: a link or a button of a form elsewhere on the page. */
  readonly action: ReactNode;
  /** Quieter ways out: forward to someone else, decline. */
  readonly others?: ReactNode;
};

/** What remains, and the next thing to press: a column on wide screens, a bar along the bottom of a phone. */
export function DocumentDock({ steps, action, others }: DockProps) {
  const { locale } = usePage();
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
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
          hidden
        />
        <p className="dock-now">
          <span className="dock-count">{m.public_kit_dock_count({ done, total: steps.length }, { locale })}</span>
          {next ? <span className="dock-next">{m.public_kit_dock_next({ step: next.text }, { locale })}</span> : null}
        </p>
        <ol className="dock-steps">
          {steps.map(({ text, done: isDone, href }) => (
            <li
              key={text}
              className={isDone ? 'dock-done' : undefined}
              aria-current={text === next?.text ? 'step' : undefined}
            >
              <span className="dock-mark">{isDone ? <Icon name="check" size={16} /> : null}</span>
              <span>
                {href === undefined ? text : <a href={href}>{text}</a>}
                {isDone ? <span className="unseen"> ({m.public_kit_step_done({}, { locale })})</span> : null}
              </span>
            </li>
          ))}
        </ol>
        <div className="dock-action">{action}</div>
      </div>
      {others === undefined ? null : <div className="dock-others">{others}</div>}
    </section>
  );
}
