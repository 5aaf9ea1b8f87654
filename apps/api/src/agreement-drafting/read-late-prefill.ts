import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { contentOf } from '../agreement-record/agreement-content.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { ReadPrefill } from '../annex-library/read-prefill.js';
import { withLatePrefill } from './late-prefill.js';

const subscribed = z.array(z.object({ code: z.string(), name: z.string(), late: z.boolean() }));

/** What a draft lacks of what the library has for services that the customer took after the agreement was begun. */
@Injectable()
export class ReadLatePrefill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readPrefill: ReadPrefill,
  ) {}

  /** @returns the draft's content with it, the pieces by field, and the services by name; no pieces where nothing lacks */
  async run({ tenantId, reference, locale, data }: Pick<Agreement, 'tenantId' | 'reference' | 'locale' | 'data'>) {
    const content = contentOf(data);
    const services = subscribed.parse(await this.unitOfWork.read(readServices, [tenantId, reference, locale]));
    const late = services.filter((service) => service.late);
    if (late.length === 0) return { content, pieces: [], services: [] };
    const { version } = content.annexes.c.measures;
    const of = (those: typeof services) =>
      this.readPrefill.run(
        those.map(({ code }) => code),
        locale,
        version,
      );
    const before = await of(services.filter((service) => !service.late));
    return { ...withLatePrefill(content, await of(services), before), services: late.map(({ name }) => name) };
  }
}

/** Ids are made in the order of time: a subscription is late that is younger than the agreement's first version. */
const readServices = `
  select s.code, case $3 when 'da' then s.name_da else s.name_en end as name, u.id > first.id as late
  from subscriptions u join services s on s.id = u.service_id
  cross join (select id from agreements where tenant_id = $1 and reference = $2 order by version limit 1) first
  where u.tenant_id = $1 order by s.code`;
