import type { Test } from 'supertest';
import type { Portal } from './portal.js';

/** Sends the request, the very same each time. */
export type Act = () => Test;

/**
 * One request that a changing route takes. Each feature lists its own in `testing/valid-calls.ts`; the architecture
 * specs break, repeat and double them all, and demand one for every route that is not a GET.
 */
export type ValidCall = {
  /** As in the inventory: `POST /api/staff/customers/:id/ending`. */
  readonly route: string;
  /** Makes what the request needs, anew each time, and nothing of what it does. */
  readonly given: (portal: Portal) => Promise<Act>;
  /** Why sending it again does it again, where that is what the person wants; otherwise it may not. */
  readonly again?: string;
  /** The portal must be one that nobody has set up. */
  readonly vacant?: true;
};
