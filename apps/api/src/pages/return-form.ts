import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { KeptForms } from '../platform/pages/kept-forms.js';
import { PageAnswer, seeOther, type ReturningForm, type SeeOther } from '../platform/pages/page-answer.js';
import { requestLocale } from '../platform/requests/request-locale.js';

const returned = z.object({
  status: z.number(),
  retryAfterSeconds: z.number().optional(),
  locale: z.string(),
  props: z.record(z.string(), z.unknown()),
});

const AGAIN = 'again';

/** Between a form that was sent with faults and the page that shows it again there is a redirect, and what was typed is kept. */
@Injectable()
export class ReturnForm {
  constructor(private readonly keptForms: KeptForms) {}

  /** @returns the page, with what was typed where it comes back; or the way to it */
  async run(answer: PageAnswer, reply: FastifyReply): Promise<PageAnswer | SeeOther> {
    const { request } = reply;
    const { form } = answer.options;
    if (!form) return answer;
    if (request.method === 'POST') return this.#keep(answer, form, request);
    this.keptForms.prepare(reply, form.path);
    return isAgain(request) ? this.#again(answer, form, request) : answer;
  }

  async #keep(answer: PageAnswer, form: ReturningForm, request: FastifyRequest): Promise<PageAnswer | SeeOther> {
    const { status = 200, retryAfterSeconds } = answer.options;
    const props = Object.fromEntries(Object.entries(answer.props).filter(([name]) => form.keeps.includes(name)));
    const kept = { status, retryAfterSeconds, locale: requestLocale(request), props };
    return (await this.keptForms.keep(request, form.at, kept)) ? seeOther(`${form.at}?${AGAIN}=yes`) : answer;
  }

  async #again(answer: PageAnswer, form: ReturningForm, request: FastifyRequest): Promise<PageAnswer> {
    const found = await this.keptForms.read(request, form.at);
    if (found === null) return answer;
    const { props, locale, status, retryAfterSeconds } = returned.parse(found);
    // What was said of it was said in the language of then; what was typed has none.
    if (locale !== requestLocale(request)) {
      const { errors, ...typed } = props;
      return new PageAnswer(answer.component, { ...answer.props, ...typed }, answer.options);
    }
    const options = { ...answer.options, status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    return new PageAnswer(answer.component, { ...answer.props, ...props }, options);
  }
}

const isAgain = (request: FastifyRequest): boolean =>
  new URL(request.url, 'https://portal.invalid').searchParams.has(AGAIN);
