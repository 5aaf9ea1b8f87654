import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import { asProblem, type ProblemError, type ProblemWords } from '../../api/problem.js';
import { focusField } from './focus-field.js';
import { type FieldWords, formErrors, inFormOrder } from './form-errors.js';
import type { FieldError } from './form-error-summary.js';

interface PortalFormOptions<Values extends Record<string, unknown>> {
  /** The generated schema of the request body, such as `zStaffCustomersCreateBody`. */
  schema: z.ZodType<unknown, Values>;
  initialValues: Values;
  /** What each field is called on screen; used by the field and by the summary of errors. */
  labels: Readonly<Record<keyof Values & string, string>>;
  /** Sends the values. A rejected `ProblemError` lands on its fields, or above the form. */
  send: (values: Values) => Promise<unknown>;
  onDone?: () => void;
  /** Reads the thing anew. With it, whoever was overtaken may take the newest instead of what was typed. */
  reload?: () => Promise<Values>;
  /** What the page says to problems it can expect, by their code. */
  words?: Readonly<Record<string, ProblemWords>>;
  /** What the page says where only the API can see that a field is wrong, by path. */
  fieldWords?: FieldWords;
  /** What the page says where nothing is filled in or chosen, by path. */
  emptyWords?: FieldWords;
  /** What follows is asked about once more, in `PortalForm`'s `ask`, when nothing is wrong with the values. */
  asksFirst?: boolean;
  /** What the schema can't say, by path: looked at together with it, so that nobody mends a form in rounds. */
  check?: (values: Values) => FieldWords;
}

export type PortalForm<Values extends Record<string, unknown>> = ReturnType<typeof usePortalForm<Values>>;

/** A form over one request body: checked by the API's own schema, errors bound to fields, sent once. */
export function usePortalForm<Values extends Record<string, unknown>>(options: PortalFormOptions<Values>) {
  const { schema, initialValues, send, onDone, reload, words = {}, fieldWords = {}, emptyWords, check } = options;
  const { asksFirst = false } = options;
  const labels: Readonly<Record<string, string>> = options.labels;
  const form = useForm<Values>({
    initialValues,
    validate: (values) => formErrors(schema, values, { emptyWords, check }),
  });
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [isSending, setSending] = useState(false);
  const [asked, setAsked] = useState<Values | null>(null);
  const [attempt, setAttempt] = useState(0);
  const countTry = () => setAttempt((count) => count + 1);

  const labelOf = (path: string) => labels[path] ?? labels[path.split('.')[0] ?? path];

  const run = async (values: Values) => {
    if (isSending) return;
    setSending(true);
    setProblem(null);
    try {
      await send(values);
      form.resetDirty(values);
      onDone?.();
    } catch (thrown) {
      const found = asProblem(thrown).say(words, fieldWords);
      const isAllOnFields = Object.keys(found.fieldErrors).length > 0 && Object.keys(found.fieldErrors).every(labelOf);
      form.setErrors(found.fieldErrors);
      setProblem(isAllOnFields ? null : found);
      countTry();
    } finally {
      setSending(false);
    }
  };

  /** Nothing is thrown away before the reader asks for it. */
  const takeNewest = reload
    ? async () => {
        form.setValues(await reload());
        form.clearErrors();
        setProblem(null);
      }
    : undefined;

  const errors: FieldError[] = inFormOrder(Object.keys(form.errors), Object.keys(labels)).map((path) => {
    const message = form.errors[path];
    return {
      path,
      label: labelOf(path) ?? path,
      message: typeof message === 'string' ? message : '',
      focus: () => focusField(form.getInputNode(path)),
    };
  });

  /** Label, value, error and change handler of one field, to spread into an input. */
  const field = (name: keyof Values & string, kind?: { type: 'checkbox' }) => ({
    label: labels[name],
    ...form.getInputProps(name, kind),
  });

  const leave = () => setAsked(null);
  const confirm = async () => {
    if (asked) await run(asked);
    leave();
  };
  const onSubmit = form.onSubmit(asksFirst ? setAsked : run, countTry);

  return {
    ...{ form, field, errors, problem, takeNewest, attempt, isSending, onSubmit },
    asking: { isOpen: asked !== null, confirm, leave },
  };
}
