import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byId, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { mailEntry, type MailList, type MailQuery } from './mails.schema.js';
import { utc } from '../platform/utc.js';

/** Every mail that went out or waits, newest first, for staff. */
@Injectable()
export class ListMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ status, tenantId, search, cursor }: MailQuery): Promise<MailList> {
    const before = cursor ? decodeCursor(cursor, byId)[0] : null;
    const rows = await this.unitOfWork.read(
      listMails,
      [status, tenantId, search?.trim().toLowerCase(), before].map((value) => value ?? null),
    );
    const { items, next } = pageOf(z.array(mailEntry).parse(rows), (mail) => [mail.id]);
    return { items: [...items], next };
  }
}

const listMails = `
  select m.id, m.tenant_id as "tenantId", t.name as "tenantName", m.to_name as "toName", m.to_email as "toEmail", m.template,
         m.about_kind as "aboutKind", m.about_id as "aboutId", m.subject, m.status, m.status_detail as detail,
         ${utc('m.queued_at')} as "queuedAt", ${utc('m.sent_at')} as "sentAt"
  from mails m
  join tenants t on t.id = m.tenant_id
  where ($1::text is null or m.status = $1)
    and ($2::uuid is null or m.tenant_id = $2)
    and ($3::text is null or lower(m.to_email) ^@ $3)
    and ($4::uuid is null or m.id < $4)
  order by m.id desc
  limit ${PAGE_SIZE + 1}`;
