import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { changedRows } from '../platform/changed-rows.js';
import { danishDate } from '../platform/danish-days.js';
import { newId } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import { unlessTaken } from '../platform/unless-taken.js';
import type { CustomerFacts } from './customers.schema.js';

/** One customer as it is to stand. */
export type CustomerEntry = { readonly id: string; readonly facts: CustomerFacts };
/** `revision`: the state that the change was made from. */
export type ChangedCustomer = CustomerEntry & { readonly revision: number };

/** Of all who add or change a customer, the index lets one have the number. */
const taken = () =>
  new Conflict('customer_exists', 'A customer with this registration number is there already. Open and change it.');
const NUMBERS = 'customers_by_registration_number';

/** Writes customers, many in one statement. Services and contacts are replaced as whole lists. */
@Injectable()
export class CustomersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Conflict `customer_exists` */
  async insert(entries: readonly CustomerEntry[], at: Date): Promise<void> {
    const insert = this.unitOfWork.em.query(
      `insert into tenants (id, kind, name, registration_number, address, country, locale, authorisation, notice_days, created_at)
       select n.id, 'customer', n.name, n.registration_number, n.address, n.country, n.locale, n.authorisation, n.notice_days, $9
       from ${entryRows}`,
      [...columnsOf(entries), at],
    );
    await unlessTaken(insert, NUMBERS, taken);
    await this.#putLists(entries, at);
  }

  /**
   * @returns false when one of them has been changed since it was read; then nothing must be kept
   * @throws Conflict `customer_exists`
   */
  async update(entries: readonly ChangedCustomer[], at: Date): Promise<boolean> {
    const update = changedRows(
      this.unitOfWork.em,
      `update tenants t
       set name = n.name, registration_number = n.registration_number, address = n.address, country = n.country,
           locale = n.locale, authorisation = n.authorisation, notice_days = n.notice_days, revision = t.revision + 1
       from ${entryRows} join unnest($1::uuid[], $9::integer[]) as r(id, revision) on r.id = n.id
       where t.id = n.id and t.kind = 'customer' and t.revision = r.revision`,
      [...columnsOf(entries), entries.map(({ revision }) => revision)],
    );
    const changed = await unlessTaken(update, NUMBERS, taken);
    if (changed < entries.length) return false;
    await this.#putLists(entries, at);
    return true;
  }

  /** @returns false when it had ended already */
  async end(id: string): Promise<boolean> {
    const ended = await changedRows(
      this.unitOfWork.em,
      `update tenants set status = 'ended' where id = $1 and kind = 'customer' and status = 'active'`,
      [id],
    );
    return ended === 1;
  }

  async #putLists(entries: readonly CustomerEntry[], at: Date): Promise<void> {
    const { em } = this.unitOfWork;
    const ids = entries.map(({ id }) => id);
    const services = entries.flatMap(({ id, facts }) => facts.serviceIds.map((serviceId) => ({ id, serviceId })));
    const of = services.map(({ id }) => id);
    const serviceIds = services.map(({ serviceId }) => serviceId);
    await em.query(
      `delete from subscriptions u where u.tenant_id = any($1::uuid[])
       and not exists (select 1 from unnest($2::uuid[], $3::uuid[]) as n(tenant_id, service_id)
                       where n.tenant_id = u.tenant_id and n.service_id = u.service_id)`,
      [ids, of, serviceIds],
    );
    await em.query(
      `insert into subscriptions (tenant_id, id, service_id, since)
       select n.tenant_id, n.id, n.service_id, $4::date from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(tenant_id, id, service_id)
       on conflict (tenant_id, service_id) do nothing`,
      [of, services.map(() => newId()), serviceIds, danishDate(at)],
    );
    const contacts = entries.flatMap(({ id, facts }) => facts.contacts.map((contact) => ({ id, ...contact })));
    await em.query(`delete from contacts where tenant_id = any($1::uuid[])`, [ids]);
    await em.query(
      `insert into contacts (tenant_id, id, kind, name, title, email, phone)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
      [
        contacts.map(({ id }) => id),
        contacts.map(() => newId()),
        contacts.map(({ kind }) => kind),
        contacts.map(({ name }) => name),
        contacts.map(({ title }) => title),
        contacts.map(({ email }) => email),
        contacts.map(({ phone }) => phone),
      ],
    );
  }
}

const entryRows = `unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[])
  as n(id, name, registration_number, address, country, locale, authorisation, notice_days)`;

const columnsOf = (entries: readonly CustomerEntry[]): readonly unknown[][] => [
  entries.map(({ id }) => id),
  entries.map(({ facts }) => facts.name),
  entries.map(({ facts }) => facts.registrationNumber),
  entries.map(({ facts }) => facts.address),
  entries.map(({ facts }) => facts.country),
  entries.map(({ facts }) => facts.locale),
  entries.map(({ facts }) => facts.authorisation),
  entries.map(({ facts }) => facts.noticeDays),
];
