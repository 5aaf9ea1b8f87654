import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  discardQuery,
  policyList,
  policyParams,
  policyPreview,
  policyText,
  previewQuery,
  publicationOrder,
  staffPolicy,
  type PolicyText,
} from './policies.schema.js';
import { PublishPolicy } from './publish-policy.js';
import { ReadStaffPolicy } from './read-staff-policy.js';
import { RemovePolicyDraft } from './remove-policy-draft.js';
import { SavePolicyDraft } from './save-policy-draft.js';

type Slug = z.infer<typeof policyParams>;

@Realm('processor')
@Controller('api/staff/policies')
export class StaffPoliciesController {
  constructor(
    private readonly readPolicy: ReadStaffPolicy,
    private readonly saveDraft: SavePolicyDraft,
    private readonly discardDraft: RemovePolicyDraft,
    private readonly publishPolicy: PublishPolicy,
  ) {}

  @Get()
  @May('policy.read')
  @Answers(policyList)
  list() {
    return this.readPolicy.list();
  }

  @Get(':slug')
  @May('policy.read')
  @Answers(staffPolicy)
  read(@Param({ schema: policyParams }) { slug }: Slug) {
    return this.readPolicy.run(slug);
  }

  @Get(':slug/preview')
  @May('policy.read')
  @Answers(policyPreview)
  preview(
    @Param({ schema: policyParams }) { slug }: Slug,
    @Query({ schema: previewQuery }) { locale }: z.infer<typeof previewQuery>,
  ) {
    return this.readPolicy.preview(slug, locale);
  }

  @Put(':slug/draft')
  @May('policy.write')
  @Answers(staffPolicy)
  save(@Param({ schema: policyParams }) { slug }: Slug, @Body({ schema: policyText }) text: PolicyText) {
    return this.saveDraft.run(slug, text).then(() => this.readPolicy.run(slug));
  }

  @Delete(':slug/draft')
  @May('policy.write')
  @Answers(staffPolicy)
  discard(
    @Param({ schema: policyParams }) { slug }: Slug,
    @Query({ schema: discardQuery }) { revision }: z.infer<typeof discardQuery>,
  ) {
    return this.discardDraft.run(slug, revision).then(() => this.readPolicy.run(slug));
  }

  @Post(':slug/publication')
  @May('policy.write')
  @Answers(staffPolicy)
  publish(
    @Param({ schema: policyParams }) { slug }: Slug,
    @Body({ schema: publicationOrder }) { revision }: z.infer<typeof publicationOrder>,
  ) {
    return this.publishPolicy.run(slug, revision).then(() => this.readPolicy.run(slug));
  }
}
