import { useEffect, useRef } from 'react';
import * as m from '#messages';
import { Callout } from '../callout.js';
import classes from './form-error-summary.module.css';

export interface FieldError {
  path: string;
  label: string;
  message: string;
  focus: () => void;
}

interface FormErrorSummaryProps {
  errors: readonly FieldError[];
  /** Counts the tries: each failed try moves the focus here. */
  attempt: number;
}

/** Every field that needs another look, in one list of links; it takes the focus when sending failed. */
export function FormErrorSummary({ errors, attempt }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <Callout tone="danger" title={m.common_form_errors({ count: errors.length })} ref={box} tabIndex={-1} role="alert">
      <ul className={classes.list}>
        {errors.map(({ path, label, message, focus }) => (
          <li key={path}>
            <button type="button" className={classes.link} onClick={focus}>
              {label}: {message}
            </button>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
