import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import { describedBy } from './described.js';
import { FieldError, Hint, OptionalMark } from './field-notes.js';

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode };

type GroupProps = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly choices: readonly Choice[];
  /** The only question of its page: the legend is the page's heading. */
  readonly asHeading?: boolean;
};

type Kind = { readonly type: 'radio' | 'checkbox'; readonly chosen: readonly string[] };

/** The first choice carries the group's own name as id, so that an error link lands on it. */
const idOf = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`);

function ChoiceRow({ group, choice, index, kind }: { group: GroupProps; choice: Choice; index: number; kind: Kind }) {
  const id = idOf(group.name, index);
  return (
    <div className="choice">
      <input
        type={kind.type}
        id={id}
        name={group.name}
        value={choice.value}
        defaultChecked={kind.chosen.includes(choice.value)}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-choice`}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint === undefined ? null : (
        <div className="hint" id={`${id}-choice`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

function Group({ kind, ...group }: GroupProps & { readonly kind: Kind }) {
  const { name, legend, hint, error, optional, choices, asHeading } = group;
  const id = `${name}-group`;
  const text = (
    <>
      {legend}
      {optional ? <OptionalMark /> : null}
    </>
  );
  return (
    <fieldset
      className={classNames('field', 'choices', error !== undefined && 'field-wrong')}
      aria-describedby={describedBy(id, { hint: hint !== undefined, error: Boolean(error) })}
    >
      <legend className={asHeading ? 'label-heading' : 'label'}>{asHeading ? <h1>{text}</h1> : text}</legend>
      {hint === undefined ? null : <Hint id={id}>{hint}</Hint>}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {choices.map((choice, index) => (
        <ChoiceRow key={choice.value} group={group} choice={choice} index={index} kind={kind} />
      ))}
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup({ value, ...group }: GroupProps & { readonly value?: string | undefined }) {
  return <Group {...group} kind={{ type: 'radio', chosen: value === undefined ? [] : [value] }} />;
}

/** Any of several. A single one is how a consent or a statement is given: never ticked beforehand. */
export function CheckboxGroup({ values = [], ...group }: GroupProps & { readonly values?: readonly string[] }) {
  return <Group {...group} kind={{ type: 'checkbox', chosen: values }} />;
}
