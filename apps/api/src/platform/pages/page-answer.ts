import type { FunctionComponent } from 'react';
import type { PageContext } from '#public-pages/kit/page-context.js';

export type PageOptions = {
  /** 200 unless said; 422 for a form that came back with faults. */
  readonly status?: number;
  /** The address of the page, where a form was sent to another one: what to open again in the other language. */
  readonly at?: string;
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
