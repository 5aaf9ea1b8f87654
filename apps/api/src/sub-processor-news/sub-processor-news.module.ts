import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { ComposeRegisterPage } from './compose-register-page.js';
import { EraseUnconfirmedSubscriptionJob } from './erase-unconfirmed-subscription.job.js';
import { FollowSubscription } from './follow-subscription.js';
import { ListPublicChanges } from './list-public-changes.js';
import { PublicSubProcessorsController } from './public-sub-processors.controller.js';
import { SubscribeToRegister } from './subscribe-to-register.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';
import { TellSubscribersJob } from './tell-subscribers.job.js';

/** The register of sub-processors for everybody: list, history, feed, and news by mail. */
@Module({
  imports: [PlatformModule, MailModule, ProcessorProfileModule, SubProcessorsModule],
  controllers: [PublicSubProcessorsController],
  providers: [
    ListPublicChanges,
    ComposeRegisterPage,
    SubscriptionsRepository,
    SubscribeToRegister,
    TellSubscribersJob,
    FollowSubscription,
    EraseUnconfirmedSubscriptionJob,
  ],
})
export class SubProcessorNewsModule {}
