import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.js';

/** Reads are tried again only where that can help; a change is never sent twice by itself. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, thrown) => failures < 2 && asProblem(thrown).isPassing },
      mutations: { retry: false },
    },
  });
