import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';

const link = z.object({ tenant_id: z.uuid() });
const tenant = z.object({ name: z.string() });

export type InquiryFormLink = { readonly slug: string; readonly tenantId: string; readonly name: string };

/** The customer whose own link somebody followed. The links can't be guessed, so that nobody can list customers by them. */
@Injectable()
export class FindInquiryForm {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when no customer has this link */
  async run(slug: string): Promise<InquiryFormLink> {
    const [found] = await this.unitOfWork.read(`select tenant_id from directory.inquiry_form($1)`, [slug]);
    if (found === undefined) throw new NotFound();
    const { tenant_id: tenantId } = link.parse(found);
    const [row] = await enterContext({ realm: 'public', tenantId }, () =>
      this.unitOfWork.read(`select name from tenants where id = $1`, [tenantId]),
    );
    return { slug, tenantId, name: tenant.parse(row).name };
  }
}
