import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { changedRows } from '../platform/changed-rows.js';
import { NotFound } from '../platform/problem.js';
import { newId } from '../platform/ids.js';
import { ownSettings, type OwnSettings, type OwnSettingsChange } from './own-settings.schema.js';

/** Reads and writes what belongs to the tenant of the context; the wall lets it reach no other. */
@Injectable()
export class OwnSettingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when the tenant is gone */
  async read(tenantId: string): Promise<OwnSettings> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select t.name, t.registration_number as "registrationNumber", t.address, t.country, t.locale, t.revision, c.contacts
       from tenants t
       cross join lateral (
         select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'name', c.name, 'title', c.title, 'email', c.email, 'phone', c.phone)
                         order by c.kind desc, c.name), '[]') as contacts
         from contacts c where c.tenant_id = t.id) c
       where t.id = $1`,
      [tenantId],
    );
    if (row === undefined) throw new NotFound();
    return ownSettings.parse(row);
  }

  /** @returns false when they are not (any more) what `revision` says */
  async save(tenantId: string, { locale, contacts, revision }: OwnSettingsChange): Promise<boolean> {
    const { em } = this.unitOfWork;
    const saved = await changedRows(
      em,
      `update tenants set locale = $2, revision = revision + 1 where id = $1 and revision = $3`,
      [tenantId, locale, revision],
    );
    if (saved === 0) return false;
    await em.query(`delete from contacts where tenant_id = $1`, [tenantId]);
    await em.query(
      `insert into contacts (tenant_id, id, kind, name, title, email, phone)
       select $1, n.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as n`,
      [
        tenantId,
        contacts.map(() => newId()),
        contacts.map((contact) => contact.kind),
        contacts.map((contact) => contact.name),
        contacts.map((contact) => contact.title),
        contacts.map((contact) => contact.email),
        contacts.map((contact) => contact.phone),
      ],
    );
    return true;
  }
}
