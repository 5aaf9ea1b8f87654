import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { toldName } from '../sub-processors/told-name.js';

const change = z.object({
  id: z.uuid(),
  kind: z.enum(['add', 'replace', 'change', 'end']),
  name: z.string(),
  replaced: z.string().nullable(),
  effectiveOn: z.string(),
  announcedAt: z.date(),
});
export type PublicChange = z.infer<typeof change>;
const MOST = 200;

/** What was announced of the register, newest first: companies and days; whom it was told to, and why, is not public. */
@Injectable()
export class ListPublicChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<PublicChange[]> {
    return this.#read(null);
  }

  /** @returns null for one that is not announced */
  async find(id: string): Promise<PublicChange | null> {
    return (await this.#read(id))[0] ?? null;
  }

  async #read(id: string | null): Promise<PublicChange[]> {
    return z.array(change).parse(await this.unitOfWork.run((em) => em.query(listChanges, [id])));
  }
}

const listChanges = `
  select c.id, c.kind, ${toldName('c.sub_processor_id')} as name, ${toldName('c.replaced_id')} as replaced,
         c.effective_on::text as "effectiveOn", c.announced_at as "announcedAt"
  from sub_processor_changes c
  where c.state <> 'draft' and ($1::uuid is null or c.id = $1)
  order by c.announced_at desc, c.id desc limit ${MOST}`;
