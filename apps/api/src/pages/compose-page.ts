import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createElement, type FunctionComponent } from 'react';
import type { PageAssets, PageContext } from '#public-pages/kit/page-context.js';
import * as m from '#messages';
import { CONFIG, type Config } from '../config.js';
import { PAGE_ASSETS } from '../platform/pages/assets.js';
import { renderPage } from '../platform/pages/render-page.js';
import { requestLocale } from '../platform/requests/request-locale.js';
import { FindProcessorProfile } from '../processor-profile/find-processor-profile.js';

type Profile = Pick<
  NonNullable<Awaited<ReturnType<FindProcessorProfile['run']>>>,
  'name' | 'email' | 'registrationNumber' | 'address' | 'accent' | 'phone' | 'website'
>;

export type DrawPage = <Props extends { readonly page: PageContext }>(
  component: FunctionComponent<Props>,
  props: (page: PageContext) => Props,
) => string;

/** Before the first run the portal is nobody's. */
const unnamed = (locale: 'da' | 'en'): Profile => ({
  name: m.identity_first_run_portal({}, { locale }),
  email: '',
  registrationNumber: '',
  address: '',
  accent: '',
  phone: null,
  website: null,
});

/** Puts a page together for one request: its component, what the handler gave, and who, where and in which language. */
@Injectable()
export class ComposePage {
  constructor(
    private readonly findProfile: FindProcessorProfile,
    @Inject(PAGE_ASSETS) private readonly assets: PageAssets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Reads what every page needs. @returns what draws the page, and asks nobody any more */
  async prepare(request: FastifyRequest): Promise<DrawPage> {
    const profile = (await this.findProfile.run()) ?? unnamed(requestLocale(request));
    return (component, props) => renderPage(createElement(component, props(this.#context(request, profile))));
  }

  #context(request: FastifyRequest, profile: Profile): PageContext {
    const { name, email, registrationNumber, address, accent, phone, website } = profile;
    return {
      locale: requestLocale(request),
      path: request.url,
      nonce: request.cspNonce,
      csrfToken: request.session?.csrfToken ?? '',
      processor: {
        name,
        email,
        registrationNumber,
        address,
        accent,
        ...(phone && { phone }),
        ...(website && { website }),
      },
      assets: this.assets,
      origin: this.config.PUBLIC_URL,
      ...(request.session && { person: { name: request.session.name } }),
    };
  }
}
