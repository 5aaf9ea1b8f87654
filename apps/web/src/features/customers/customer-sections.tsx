import type { ComponentType } from 'react';
import { CustomerAgreements } from '../agreements/customer-agreements.js';
import { CustomerPeople } from './customer-people.js';
import { CustomerStanding } from './customer-standing.js';
import { FirstAdministrator } from './first-administrator.js';

/**
 * What other features show of one customer (agreements, sub-processors, inquiries, people), in this order.
 * Each is a `Section` of its own that asks for its own data by the customer's id.
 */
export const customerSections: readonly ComponentType<{ customerId: string }>[] = [
  FirstAdministrator,
  CustomerAgreements,
  CustomerStanding,
  CustomerPeople,
];
