import type { InputHTMLAttributes, ReactNode } from 'react';
import * as m from '#messages';
import { classNames } from './class-names.js';
import { describedBy } from './described.js';
import { FieldError, Hint, OptionalMark } from './field-notes.js';
import { usePage } from './page-context.js';

export type FieldProps = {
  /** The name it is posted under; also its id, which error links lead to. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  readonly optional?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'password' | 'search' | 'textarea' | 'select';
  /** For `select`. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** As wide as what is expected in it: a code, a name, a line. */
  readonly width?: 'short' | 'medium' | 'full';
  /** For `textarea`: how many characters the server takes. */
  readonly limit?: number;
  readonly rows?: number;
  readonly autoComplete?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly spellCheck?: boolean;
  /** Warns, where scripts run, as soon as something that looks like a civil registration number is typed. */
  readonly warnsOfCpr?: boolean;
  /** The only question of its page: the label is the page's heading. */
  readonly asHeading?: boolean;
};

function Control({ name, type = 'text', value = '', hint, error, optional, ...props }: FieldProps) {
  const { locale } = usePage();
  const { options = [], width = 'full', limit, rows = 6, autoComplete, inputMode, spellCheck } = props;
  const shared = {
    id: name,
    name,
    autoComplete,
    'aria-describedby': describedBy(name, {
      hint: hint !== undefined,
      error: Boolean(error),
      count: limit !== undefined,
    }),
    'aria-invalid': error ? true : undefined,
    'aria-required': optional ? undefined : true,
    className: classNames('control', width !== 'full' && `control-${width}`),
  };
  if (type === 'select')
    return (
      <select {...shared} defaultValue={value}>
        <option value="">{m.public_kit_choose({}, { locale })}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  if (type === 'textarea')
    return <textarea {...shared} rows={rows} defaultValue={value} maxLength={limit} data-limit={limit} />;
  return <input {...shared} type={type} defaultValue={value} inputMode={inputMode} spellCheck={spellCheck} />;
}

function CharacterCount({ id, limit }: { readonly id: string; readonly limit: number }) {
  const { locale } = usePage();
  return (
    <p
      className="hint count"
      id={`${id}-count`}
      data-left={m.public_kit_characters_left({ count: '{count}' }, { locale })}
      data-over={m.public_kit_characters_over({ count: '{count}' }, { locale })}
    >
      {m.public_kit_characters_limit({ limit }, { locale })}
    </p>
  );
}

/** One answer: label, help, what is wrong, and the control, tied together for screen readers. */
export function Field(props: FieldProps) {
  const { name, label, hint, error, optional, limit, asHeading, warnsOfCpr } = props;
  const { locale } = usePage();
  const text = (
    <label className={asHeading ? 'label-heading' : 'label'} htmlFor={name}>
      {label}
      {optional ? <OptionalMark /> : null}
    </label>
  );
  return (
    <div className={classNames('field', error !== undefined && 'field-wrong')}>
      {asHeading ? <h1>{text}</h1> : text}
      {hint === undefined ? null : <Hint id={name}>{hint}</Hint>}
      {error ? <FieldError id={name}>{error}</FieldError> : null}
      <Control {...props} />
      {warnsOfCpr ? (
        <p
          className="field-warning"
          id={`${name}-cpr`}
          role="status"
          data-cpr={m.public_kit_cpr_warning({}, { locale })}
        />
      ) : null}
      {limit === undefined ? null : <CharacterCount id={name} limit={limit} />}
    </div>
  );
}
