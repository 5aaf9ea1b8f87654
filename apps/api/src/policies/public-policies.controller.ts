import { Controller, Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { publicAddress } from '#public-pages/kit/addresses.js';
import { PoliciesPage } from '#public-pages/policies.js';
import { PolicyHistoryPage } from '#public-pages/policy-history.js';
import { PolicyPage } from '#public-pages/policy.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { policyParams, versionParams } from './policies.schema.js';
import { ReadPublishedPolicy } from './read-published-policy.js';

type Slug = z.infer<typeof policyParams>;

@Realm('public')
@Controller('policies')
export class PublicPoliciesController {
  constructor(private readonly readPolicy: ReadPublishedPolicy) {}

  @Get()
  @May('page.read')
  @Answers('page')
  async list() {
    return page(PoliciesPage, { policies: await this.readPolicy.list() });
  }

  /** Every page's foot leads to the privacy notice; until there is one, the list says that there is none. */
  @Get(':slug')
  @May('page.read')
  @Answers('page')
  async read(@Param({ schema: policyParams }) { slug }: Slug) {
    if (publicAddress.privacy.endsWith(`/${slug}`) && !(await this.readPolicy.isPublished(slug)))
      return seeOther(publicAddress.policies);
    return page(PolicyPage, await this.readPolicy.run(slug));
  }

  @Get(':slug/history')
  @May('page.read')
  @Answers('page')
  async history(@Param({ schema: policyParams }) { slug }: Slug) {
    return page(PolicyHistoryPage, await this.readPolicy.history(slug));
  }

  @Get(':slug/v/:version')
  @May('page.read')
  @Answers('page')
  async version(@Param({ schema: versionParams }) { slug, version }: z.infer<typeof versionParams>) {
    return page(PolicyPage, await this.readPolicy.run(slug, version));
  }
}
