import type { UnitOfWork } from '#tenancy';
import { z } from 'zod';

/** What the driver makes of an update or a delete: rows, and how many. */
const outcome = z.tuple([z.unknown(), z.number()]);

/** Runs a conditional update or delete. @returns how many rows it changed: none means that somebody was quicker */
export async function changedRows(em: UnitOfWork['em'], sql: string, values: unknown[]): Promise<number> {
  return outcome.parse(await em.query(sql, values))[1];
}
