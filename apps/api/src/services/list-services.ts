import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { service, type Service } from './services.schema.js';

/** A vendor's services are few; the cap only keeps the answer bounded. */
const MOST = 500;

@Injectable()
export class ListServices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<{ items: Service[] }> {
    const rows = await this.unitOfWork.read(
      `select s.id, s.code, s.name_da as "nameDa", s.name_en as "nameEn", s.description_da as "descriptionDa",
                s.description_en as "descriptionEn", (select count(*)::int from subscriptions u where u.service_id = s.id) as customers
         from services s order by s.code limit ${MOST}`,
    );
    return { items: z.array(service).parse(rows) };
  }
}
