import { Module } from '@nestjs/common';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticeDeliveryModule } from '../notice-delivery/notice-delivery.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { AddCustomer } from './add-customer.js';
import { ChangeCustomer } from './change-customer.js';
import { CheckAgreedTerms } from './check-agreed-terms.js';
import { StaffCustomersController } from './customers.controller.js';
import { CustomersRepository } from './customers.repository.js';
import { EndCustomer } from './end-customer.js';
import { ListCustomers } from './list-customers.js';
import { ListWholeCustomers } from './list-whole-customers.js';
import { PutCustomers } from './put-customers.js';
import { ReadCustomerStanding } from './read-customer-standing.js';
import { ReadCustomer } from './read-customer.js';
import { SendContactRemovals } from './send-contact-removals.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule, MailModule, AgreementRecordModule, NoticeDeliveryModule],
  controllers: [StaffCustomersController],
  providers: [
    CustomersRepository,
    ListCustomers,
    ListWholeCustomers,
    ReadCustomer,
    ReadCustomerStanding,
    AddCustomer,
    CheckAgreedTerms,
    SendContactRemovals,
    ChangeCustomer,
    PutCustomers,
    EndCustomer,
  ],
  exports: [ReadCustomer, ListWholeCustomers, PutCustomers, SendContactRemovals],
})
export class CustomersModule {}
