import type { StaffCustomersReadResponse } from '../../../generated/api/types.gen.js';
import type { CustomerValues } from './customer-form.js';

/** What staff write of a customer, out of all that is told of it: with its revision, what a change sends back. */
export const writtenFacts = ({
  id: _id,
  revision: _revision,
  status: _status,
  createdAt: _createdAt,
  services: _services,
  agreement: _agreement,
  ...facts
}: StaffCustomersReadResponse): CustomerValues => facts;
