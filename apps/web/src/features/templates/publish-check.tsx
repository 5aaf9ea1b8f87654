import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { partName } from './part-list.js';
import { languageName, type Fault } from './staff-template.js';
import classes from './templates.module.css';
import { partOf, type Wording } from './wording.js';

interface PublishCheckProps {
  wording: Wording;
  faults: readonly Fault[];
  /** There has been an answer. */
  isChecked: boolean;
  onOpen: (fault: Fault) => void;
}

/** Everything that stands in the way of publishing: which clause, which language, what to do; each leads to its field. */
export function PublishCheck({ wording, faults, isChecked, onOpen }: PublishCheckProps) {
  if (!isChecked) return <p>{m.templates_check_waiting()}</p>;
  if (faults.length === 0)
    return (
      <Callout tone="success" title={m.templates_no_faults()}>
        <p>{m.templates_no_faults_text()}</p>
      </Callout>
    );
  return (
    <Callout tone="warning" title={m.templates_faults({ count: faults.length })}>
      <ul className={classes.faults}>
        {faults.map((fault) => {
          const part = fault.part === null ? undefined : partOf(wording, fault.locale, fault.part);
          const where = part ? partName(part) : m.templates_whole();
          return (
            <li key={`${fault.locale} ${fault.part ?? ''} ${fault.message}`}>
              <button type="button" className={classes.faultLink} onClick={() => onOpen(fault)}>
                {m.templates_fault_where({ where, language: languageName(fault.locale) })}
              </button>{' '}
              {fault.message}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
