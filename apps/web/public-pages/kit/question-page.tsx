import type { ReactNode } from 'react';
import * as m from '#messages';
import { Button } from './button.js';
import { BackLink } from './back-link.js';
import { ErrorSummary, type PageError } from './error-summary.js';
import { Form } from './form.js';
import { Layout } from './layout.js';
import type { PageContext } from './page-context.js';

export type QuestionPageProps = {
  readonly page: PageContext;
  /** The question; also the page's title. */
  readonly question: string;
  /** The heading is the label or legend of the one field on the page (`asHeading`). */
  readonly fieldIsHeading?: boolean;
  readonly lead?: ReactNode;
  readonly back?: string;
  readonly action: string;
  readonly errors?: readonly PageError[];
  readonly step?: { readonly current: number; readonly total: number };
  readonly carried?: Readonly<Record<string, string>>;
  readonly submitLabel?: string;
  readonly secretAddress?: boolean;
  readonly scripts?: readonly string[];
  /** Above the question: why the person is here. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
  /** Beneath the button: what happens with the answer, another way out. */
  readonly after?: ReactNode;
};

/** One question a page: back, what is wrong, how far, the question, the button. */
export function QuestionPage({ page, question, errors = [], back, step, lead, children, ...rest }: QuestionPageProps) {
  const { locale } = page;
  return (
    <Layout
      page={page}
      title={question}
      hasErrors={errors.length > 0}
      secretAddress={rest.secretAddress ?? false}
      scripts={rest.scripts ?? []}
    >
      {back === undefined ? null : <BackLink href={back} />}
      <ErrorSummary errors={errors} />
      {rest.before}
      {step ? <p className="step-count">{m.public_kit_step_of(step, { locale })}</p> : null}
      {rest.fieldIsHeading ? null : <h1>{question}</h1>}
      {lead === undefined ? null : <div className="lead">{lead}</div>}
      <Form action={rest.action} carried={rest.carried ?? {}}>
        {children}
        <Button>{rest.submitLabel ?? m.public_kit_continue({}, { locale })}</Button>
      </Form>
      {rest.after}
    </Layout>
  );
}
