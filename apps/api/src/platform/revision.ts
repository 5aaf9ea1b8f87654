import { z } from 'zod';

/** PostgreSQL's integer holds one more, for the next. */
const MOST = 2_147_483_646;

/** How often something was saved when its writer read it: who has read an older one is told, and overwrites nothing. */
export const revision = z.int().min(1).max(MOST);
/** The same of what need not be there yet: 0. */
export const revisionOrNone = z.int().min(0).max(MOST);
/** As a query says it. */
export const revisionInQuery = z.coerce.number().int().min(1).max(MOST);
