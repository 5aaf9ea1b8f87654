import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import * as m from '#messages';
import { SubProcessorsPage, type SubProcessorsPageProps } from '#public-pages/sub-processors.js';
import { SubscriptionPage, type SubscriptionPageProps } from '#public-pages/subscription.js';
import { CONFIG, type Config } from '../config.js';
import { emailAddress } from '../platform/email-address.js';
import { page, type PageAnswer } from '../platform/pages/page-answer.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { atomFeed } from './atom-feed.js';
import { changeWords } from './change-words.js';
import { ListPublicChanges } from './list-public-changes.js';
import { ListPublished } from '../sub-processors/list-published.js';
import type { SubscribeForm } from './sub-processor-news.schema.js';
import { SubscribeToRegister } from './subscribe-to-register.js';

/** The register as anybody may read and follow it. Nothing here knows of any customer. */
@Injectable()
export class ComposeRegisterPage {
  constructor(
    private readonly published: ListPublished,
    private readonly changes: ListPublicChanges,
    private readonly subscribe: SubscribeToRegister,
    private readonly readProfile: ReadProcessorProfile,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(
    form: Pick<SubProcessorsPageProps, 'errors' | 'email'> = {},
    status = 200,
  ): Promise<PageAnswer<SubProcessorsPageProps>> {
    const { locale } = currentRequest();
    const changes = (await this.changes.run()).map((change) => ({
      id: change.id,
      text: changeWords(change, locale),
      announcedAt: change.announcedAt.toISOString(),
    }));
    return page(SubProcessorsPage, { ...(await this.published.run()), changes, ...form }, { status });
  }

  /** @throws TooMany */
  async take(
    { email, website }: SubscribeForm,
    network: string,
  ): Promise<PageAnswer<SubProcessorsPageProps> | PageAnswer<SubscriptionPageProps>> {
    const { locale } = currentRequest();
    const address = email.trim();
    if (!emailAddress.safeParse(address).success) {
      const errors = [{ field: 'email', message: m.sub_processors_subscribe_malformed({}, { locale }) }];
      return this.run({ errors, email }, 422);
    }
    if (website === '') await this.subscribe.run(address, network);
    return page(SubscriptionPage, { stage: 'asked' });
  }

  /** Newest first, as Atom. */
  async feed(): Promise<StreamableFile> {
    const { locale } = currentRequest();
    const { name } = await this.readProfile.run();
    const changes = await this.changes.run();
    const base = `${this.config.PUBLIC_URL}/sub-processors`;
    const xml = atomFeed({
      locale,
      title: m.sub_processors_feed_title({ name }, { locale }),
      author: name,
      page: `${base}?lang=${locale}`,
      self: `${base}/feed.atom?lang=${locale}`,
      updated: (changes[0]?.announcedAt ?? new Date(0)).toISOString(),
      entries: changes.map((change) => ({
        id: change.id,
        title: changeWords(change, locale),
        updated: change.announcedAt.toISOString(),
      })),
    });
    return new StreamableFile(Buffer.from(xml), { type: 'application/atom+xml; charset=utf-8' });
  }
}
