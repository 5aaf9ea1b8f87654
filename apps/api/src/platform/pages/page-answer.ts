import type { FunctionComponent } from 'react';
import type { PageContext } from '#public-pages/kit/page-context.js';

/** A form whose page can come back with what was typed into it. */
export type ReturningForm = {
  /** The path of all its pages: who opens one gets a cookie for them. */
  readonly path: string;
  /** The page itself, as it is opened before anything was typed. */
  readonly at: string;
  /** The props that hold what was typed, and what was said of it. */
  readonly keeps: readonly string[];
};

export type PageOptions = {
  /** 200 unless said; 422 for a form that came back with faults. */
  readonly status?: number;
  /** Sent, the form is answered with the way to its page, where it comes back: so that "back" finds a page to go to. */
  readonly form?: ReturningForm;
  /** Of a 429. */
  readonly retryAfterSeconds?: number;
};

/** A page to answer with: which, and with what. Rendered by the pages feature, which adds the request's context. */
export class PageAnswer<Props extends { readonly page: PageContext } = { readonly page: PageContext }> {
  constructor(
    readonly component: FunctionComponent<Props>,
    readonly props: Omit<Props, 'page'>,
    readonly options: PageOptions,
  ) {}
}

/** Whatever its props were: they go with its component, which is why the compiler let them in. */
export const isPageAnswer = (answer: unknown): answer is PageAnswer => answer instanceof PageAnswer;

/** A handler with @Answers('page') returns this, or `seeOther`. */
export function page<Props extends { readonly page: PageContext }>(
  component: FunctionComponent<Props>,
  props: Omit<Props, 'page'>,
  options: PageOptions = {},
): PageAnswer<Props> {
  return new PageAnswer(component, props, options);
}

/** After a form was taken: the browser fetches `location` (303), so that a reload sends nothing twice. */
export class SeeOther {
  constructor(readonly location: string) {}
}
export const seeOther = (location: string): SeeOther => new SeeOther(location);
