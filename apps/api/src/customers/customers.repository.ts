import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { newId } from '../platform/ids.js';
import type { CustomerFacts } from './customers.schema.js';

/** Writes customers. Services and contacts are replaced as whole lists, each in one statement. */
@Injectable()
export class CustomersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(id: string, facts: CustomerFacts, at: Date): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into tenants (id, kind, name, registration_number, address, country, locale, authorisation, notice_days, created_at)
       values ($1, 'customer', $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, ...this.#columns(facts), at],
    );
    await this.#putLists(id, facts, at);
  }

  async update(id: string, facts: CustomerFacts, at: Date): Promise<void> {
    await this.unitOfWork.em.query(
      `update tenants set name = $2, registration_number = $3, address = $4, country = $5, locale = $6, authorisation = $7, notice_days = $8
       where id = $1`,
      [id, ...this.#columns(facts)],
    );
    await this.#putLists(id, facts, at);
  }

  /** @returns false when it had ended already */
  async end(id: string): Promise<boolean> {
    const ended = await this.unitOfWork.em.query<[unknown[], number]>(
      `update tenants set status = 'ended' where id = $1 and kind = 'customer' and status = 'active'`,
      [id],
    );
    return ended[1] === 1;
  }

  async idOfRegistrationNumber(registrationNumber: string, country: string): Promise<string | null> {
    const rows = await this.unitOfWork.em.query<{ id: string }[]>(
      `select id from tenants where registration_number = $1 and country = $2 and kind = 'customer'`,
      [registrationNumber, country],
    );
    return rows[0]?.id ?? null;
  }

  #columns(facts: CustomerFacts): readonly unknown[] {
    return [
      facts.name,
      facts.registrationNumber,
      facts.address,
      facts.country,
      facts.locale,
      facts.authorisation,
      facts.noticeDays,
    ];
  }

  async #putLists(id: string, facts: CustomerFacts, at: Date): Promise<void> {
    const { em } = this.unitOfWork;
    await em.query(`delete from subscriptions where tenant_id = $1 and service_id <> all($2::uuid[])`, [
      id,
      facts.serviceIds,
    ]);
    await em.query(
      `insert into subscriptions (tenant_id, id, service_id, since)
       select $1, n.id, n.service_id, $4 from unnest($2::uuid[], $3::uuid[]) as n(id, service_id)
       on conflict (tenant_id, service_id) do nothing`,
      [id, facts.serviceIds.map(() => newId()), facts.serviceIds, at],
    );
    await em.query(`delete from contacts where tenant_id = $1`, [id]);
    await em.query(
      `insert into contacts (tenant_id, id, kind, name, title, email, phone)
       select $1, n.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as n`,
      [
        id,
        facts.contacts.map(() => newId()),
        facts.contacts.map((contact) => contact.kind),
        facts.contacts.map((contact) => contact.name),
        facts.contacts.map((contact) => contact.title),
        facts.contacts.map((contact) => contact.email),
        facts.contacts.map((contact) => contact.phone),
      ],
    );
  }
}
