import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage, type PageLocale } from './page-context.js';

type StepState = 'done' | 'now' | 'later';

const stateText = (state: StepState, locale: PageLocale): string =>
  ({
    done: m.public_kit_step_done({}, { locale }),
    now: m.public_kit_step_now({}, { locale }),
    later: m.public_kit_step_later({}, { locale }),
  })[state];

/** The few steps of one errand. `current` counts from 1; those before it are done. */
export function Stepper({ steps, current }: { readonly steps: readonly string[]; readonly current: number }) {
  const { locale } = usePage();
  const stateOf = (position: number): StepState =>
    position < current ? 'done' : position === current ? 'now' : 'later';
  return (
    <ol className="stepper" aria-label={m.public_kit_step_of({ current, total: steps.length }, { locale })}>
      {steps.map((step, index) => {
        const state = stateOf(index + 1);
        return (
          <li key={step} className={`stepper-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="stepper-mark" aria-hidden="true">
              {state === 'done' ? <Icon name="check" size={16} /> : index + 1}
            </span>
            <span className="stepper-text">
              {step}
              <span className="unseen"> ({stateText(state, locale)})</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
