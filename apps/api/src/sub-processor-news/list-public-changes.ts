import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

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

const newestName = (id: string): string =>
  `(select legal_name from sub_processor_versions where sub_processor_id = ${id} order by version desc limit 1)`;

const listChanges = `
  select c.id, c.kind, ${newestName('c.sub_processor_id')} as name, ${newestName('c.replaced_id')} as replaced,
         c.effective_on::text as "effectiveOn", c.announced_at as "announcedAt"
  from sub_processor_changes c
  where c.state <> 'draft' and ($1::uuid is null or c.id = $1)
  order by c.announced_at desc, c.id desc limit ${MOST}`;
