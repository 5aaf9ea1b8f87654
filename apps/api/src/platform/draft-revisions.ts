import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const counted = z.tuple([z.object({ last: z.number() })]);

/**
 * Numbers the states of a draft. A draft that was discarded or published and is begun again goes on where it was: the
 * number that somebody read never comes to stand for what somebody else wrote.
 */
@Injectable()
export class DraftRevisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * In the caller's transaction; a second one for the same document waits for it.
   * @param document what is written: `policy privacy`
   * @param read the revision that was changed, 0 for none
   * @returns a number that this document has never had
   */
  async next(document: string, read: number): Promise<number> {
    const rows = await this.unitOfWork.em.query<unknown>(
      `insert into draft_revisions as r (document, last) values ($1, $2)
       on conflict (document) do update set last = greatest(r.last + 1, excluded.last)
       returning last`,
      [document, read + 1],
    );
    return counted.parse(rows)[0].last;
  }
}
