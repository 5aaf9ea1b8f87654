import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { announcedEnd, type AnnouncedEnd } from './sub-processors.schema.js';
import { toldName } from './told-name.js';

/** Companies that are in use today, and of which it was announced that they will be replaced or will end. */
@Injectable()
export class ListAnnouncedEnds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param names as annex B has them @returns those among them, by day */
  async among(names: readonly string[]): Promise<readonly AnnouncedEnd[]> {
    return z.array(announcedEnd).parse(await this.unitOfWork.read(listEnds, [names]));
  }
}

const listEnds = `
  select * from (
    select ${toldName("case c.kind when 'end' then c.sub_processor_id else c.replaced_id end")} as "legalName",
           case c.kind when 'replace' then ${toldName('c.sub_processor_id')} end as "replacedBy",
           c.effective_on::text as "effectiveOn"
    from sub_processor_changes c where c.state = 'announced' and c.kind in ('replace', 'end')) ends
  where "legalName" = any($1::text[]) order by "effectiveOn", "legalName"`;
