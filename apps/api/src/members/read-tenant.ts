import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';

const tenant = z.object({ name: z.string(), locale: z.enum(['da', 'en']) });

@Injectable()
export class ReadTenant {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What an invitation says of the organisation. @throws NotFound */
  async run(tenantId: string): Promise<z.infer<typeof tenant>> {
    const rows = await this.unitOfWork.read(`select name, locale from tenants where id = $1`, [tenantId]);
    if (rows.length === 0) throw new NotFound();
    return tenant.parse(rows[0]);
  }
}
