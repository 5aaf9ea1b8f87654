import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { AgreementsRepository } from './agreements.repository.js';
import { FindSigned } from './find-signed.js';
import { ForwardingsRepository } from './forwardings.repository.js';
import { ListInForce } from './list-in-force.js';
import { OpenPointsRepository } from './open-points.repository.js';
import { ReadTrail } from './read-trail.js';
import { SignaturesRepository } from './signatures.repository.js';
import { SignersRepository } from './signers.repository.js';

/** What an agreement is and where it is kept, for every stage of its life. */
@Module({
  imports: [PlatformModule],
  providers: [
    AgreementsRepository,
    SignersRepository,
    SignaturesRepository,
    ForwardingsRepository,
    OpenPointsRepository,
    ListInForce,
    FindSigned,
    ReadTrail,
  ],
  exports: [
    AgreementsRepository,
    SignersRepository,
    SignaturesRepository,
    ForwardingsRepository,
    OpenPointsRepository,
    ListInForce,
    FindSigned,
    ReadTrail,
  ],
})
export class AgreementRecordModule {}
