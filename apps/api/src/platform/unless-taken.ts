import { z } from 'zod';
import type { Problem } from './problem.js';

/** PostgreSQL's unique_violation, as TypeORM hands it on. */
const violation = z.object({ driverError: z.object({ code: z.literal('23505'), constraint: z.string() }) });

/**
 * A unique index settles who was first; whoever comes second is told in words instead of a fault of ours.
 * @param constraint the index's name; any other violation is thrown as it is
 */
export async function unlessTaken<T>(write: Promise<T>, constraint: string, problem: () => Problem): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const found = violation.safeParse(error);
    if (found.data?.driverError.constraint === constraint) throw problem();
    throw error;
  }
}
