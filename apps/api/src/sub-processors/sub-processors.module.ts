import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { AnnounceInRegister } from './announce-in-register.js';
import { ApplyInRegister } from './apply-in-register.js';
import { ChangePlannedFacts } from './change-planned-facts.js';
import { CustomerSubProcessorsController } from './customer-sub-processors.controller.js';
import { ListAnnouncedEnds } from './list-announced-ends.js';
import { ListAnnouncedChanges } from './list-announced-changes.js';
import { ListAnnexB } from './list-annex-b.js';
import { ListCustomerSubProcessors } from './list-customer-sub-processors.js';
import { ListEngaged } from './list-engaged.js';
import { ListPublished } from './list-published.js';
import { ListRegister } from './list-register.js';
import { PrintSubProcessorList } from './print-sub-processor-list.js';
import { ReadListCustomer } from './read-list-customer.js';
import { RecordFlowDown } from './record-flow-down.js';
import { RegisterSubProcessor } from './register-sub-processor.js';
import { StaffSubProcessorsController } from './staff-sub-processors.controller.js';
import { SubProcessorsRepository } from './sub-processors.repository.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule, DocumentsModule],
  controllers: [StaffSubProcessorsController, CustomerSubProcessorsController],
  providers: [
    SubProcessorsRepository,
    RegisterSubProcessor,
    ChangePlannedFacts,
    RecordFlowDown,
    ListRegister,
    ListEngaged,
    ListAnnouncedEnds,
    ListAnnouncedChanges,
    ListAnnexB,
    ListPublished,
    ListCustomerSubProcessors,
    ReadListCustomer,
    PrintSubProcessorList,
    AnnounceInRegister,
    ApplyInRegister,
  ],
  exports: [
    ListAnnouncedEnds,
    ListEngaged,
    ListAnnexB,
    ListPublished,
    RegisterSubProcessor,
    ListRegister,
    RecordFlowDown,
    AnnounceInRegister,
    ApplyInRegister,
  ],
})
export class SubProcessorsModule {}
