import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { canHold, isEarliest, ownDay, ownNotice } from './own-day.js';
import { announcedEnd, type AnnouncedEnd } from './sub-processors.schema.js';
import { toldName } from './told-name.js';

/** Companies that a customer's data is with today, and of which it was announced that they will be replaced or will end. */
@Injectable()
export class ListAnnouncedEnds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param names as annex B has them @returns those among them, by the customer's own day */
  async among(tenantId: string, names: readonly string[]): Promise<readonly AnnouncedEnd[]> {
    const values = [names, tenantId, danishDate(this.clock.now())];
    return z.array(announcedEnd).parse(await this.unitOfWork.read(listEnds, values));
  }

  /** For a reader by a link, whom no notice is for. @returns those among the names, by the day of the change */
  async ofAnybody(names: readonly string[]): Promise<readonly AnnouncedEnd[]> {
    return z.array(announcedEnd).parse(await this.unitOfWork.read(listOfAnybody, [names]));
  }
}

const names = `
  ${toldName("case c.kind when 'end' then c.sub_processor_id else c.replaced_id end")} as "legalName",
  case c.kind when 'replace' then ${toldName('c.sub_processor_id')} end as "replacedBy"`;

const listOfAnybody = `
  select * from (
    select ${names}, c.effective_on::text as "effectiveOn", c.kind = 'replace' as "isEarliest"
    from sub_processor_changes c where c.state = 'announced' and c.kind in ('replace', 'end')) ends
  where "legalName" = any($1::text[]) order by "effectiveOn", "legalName"`;

const listEnds = `
  select * from (
    select ${names},
           (${ownDay})::text as "effectiveOn", ${isEarliest} as "isEarliest"
    from sub_processor_changes c ${ownNotice('$2')}
    where c.kind in ('replace', 'end') and ${canHold}
      and (c.state = 'announced' or (c.state = 'effective' and n.id is not null and ${ownDay} > $3::date))) ends
  where "legalName" = any($1::text[]) order by "effectiveOn", "legalName"`;
