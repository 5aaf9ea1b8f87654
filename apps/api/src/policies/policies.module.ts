import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { PoliciesRepository } from './policies.repository.js';
import { PublicPoliciesController } from './public-policies.controller.js';
import { PublishPolicy } from './publish-policy.js';
import { ReadPublishedPolicy } from './read-published-policy.js';
import { ReadStaffPolicy } from './read-staff-policy.js';
import { RemovePolicyDraft } from './remove-policy-draft.js';
import { SavePolicyDraft } from './save-policy-draft.js';
import { StaffPoliciesController } from './staff-policies.controller.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule],
  controllers: [StaffPoliciesController, PublicPoliciesController],
  providers: [
    PoliciesRepository,
    PublishPolicy,
    SavePolicyDraft,
    RemovePolicyDraft,
    ReadStaffPolicy,
    ReadPublishedPolicy,
  ],
  exports: [PublishPolicy, SavePolicyDraft, ReadPublishedPolicy],
})
export class PoliciesModule {}
