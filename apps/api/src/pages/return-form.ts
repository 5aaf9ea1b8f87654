import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { newToken } from '../platform/ids.js';
import { KeptForms } from '../platform/pages/kept-forms.js';
import { PageAnswer, seeOther, type ReturningForm, type SeeOther } from '../platform/pages/page-answer.js';
import { requestLocale } from '../platform/requests/request-locale.js';

const returned = z.object({
  at: z.string(),
  status: z.number(),
  retryAfterSeconds: z.number().optional(),
  locale: z.string(),
  props: z.record(z.string(), z.unknown()),
});

const AGAIN = 'again';
const placeOf = (draft: string): string => `returned ${draft}`;
/** Typed anew each time: a code is good once. */
const ONE_TIME = 'code';

/**
 * Between a form that was sent with faults and the page that shows it again there is a redirect, and what was typed is kept:
 * under a draft of its own, which stands in the address and goes along when the form is sent again, and until that is taken.
 */
@Injectable()
export class ReturnForm {
  constructor(private readonly keptForms: KeptForms) {}

  /** @returns the page, with what was typed where it comes back; or the way to it */
  async run(answer: PageAnswer, reply: FastifyReply): Promise<PageAnswer | SeeOther> {
    const { request } = reply;
    const { form } = answer.options;
    const draft = draftIn(request);
    if (!form) return answer;
    if (request.method === 'POST') return this.#keep(answer, form, { request, draft: draft ?? newToken() });
    this.keptForms.prepare(reply, form.path);
    return draft === null ? answer : this.#again(answer, form, { request, draft });
  }

  /** The form was taken. */
  async forget(request: FastifyRequest): Promise<void> {
    const draft = draftIn(request);
    if (request.method === 'POST' && draft !== null) await this.keptForms.forget(request, placeOf(draft));
  }

  async #keep(answer: PageAnswer, form: ReturningForm, { request, draft }: Sent): Promise<PageAnswer | SeeOther> {
    const { status = 200, retryAfterSeconds } = answer.options;
    const props = Object.fromEntries(Object.entries(answer.props).filter(([name]) => form.keeps.includes(name)));
    const kept = { at: form.at, status, retryAfterSeconds, locale: requestLocale(request), props: withoutCode(props) };
    const isKept = await this.keptForms.keep(request, placeOf(draft), kept);
    return isKept ? seeOther(`${form.at}?${AGAIN}=${draft}`) : answer;
  }

  async #again(answer: PageAnswer, form: ReturningForm, { request, draft }: Sent): Promise<PageAnswer> {
    const found = await this.keptForms.read(request, placeOf(draft));
    if (found === null) return answer;
    const { at, props, locale, status, retryAfterSeconds } = returned.parse(found);
    if (at !== form.at) return answer;
    // What was said of it was said in the language of then; what was typed has none.
    if (locale !== requestLocale(request)) {
      const { errors, ...typed } = props;
      return new PageAnswer(answer.component, { ...answer.props, ...typed }, answer.options);
    }
    const options = { ...answer.options, status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    return new PageAnswer(answer.component, { ...answer.props, ...props }, options);
  }
}

type Sent = { readonly request: FastifyRequest; readonly draft: string };

function draftIn(request: FastifyRequest): string | null {
  const draft = new URL(request.url, 'https://portal.invalid').searchParams.get(AGAIN);
  return draft !== null && /^[\w-]{43}$/.test(draft) ? draft : null;
}

const fields = z.record(z.string(), z.unknown());

function withoutCode(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { values, ...others } = props;
  const typed = fields.safeParse(values);
  if (!typed.success) return props;
  return { ...others, values: ONE_TIME in typed.data ? { ...typed.data, [ONE_TIME]: '' } : typed.data };
}
