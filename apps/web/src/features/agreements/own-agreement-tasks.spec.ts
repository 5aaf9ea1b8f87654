import { signingElsewhere, signingTasks } from './own-agreement-tasks.js';

type Own = Parameters<typeof signingTasks>[0][number];
const agreement = (state: Own['state']): Own => ({
  ...{ id: 'a1', reference: 'DPA-2026-0001', version: 2, state },
  ...{ createdAt: '2026-03-01T09:00:00Z', sentAt: '2026-03-01T09:00:00Z', signedAt: null, inForceAt: null },
  expiresAt: '2026-03-31T09:00:00Z',
});

it.each([
  ['sent', 1],
  ['viewed', 1],
  ['signed', 0],
  ['in_force', 0],
] as const)('asks who may sign, and tells who may not, of an agreement that is %s: %i', (state, count) => {
  expect(signingTasks([agreement(state)])).toHaveLength(count);
  expect(signingElsewhere([agreement(state)])).toHaveLength(count);
});

it('tells whoever may not sign what waits, and for whom', () => {
  const [task] = signingElsewhere([agreement('sent')]);
  expect(task).toMatchObject({
    title: 'Databehandleraftalen venter på underskrift',
    detail: 'DPA-2026-0001, version 2. Venter på rollen Underskriver',
    due: '2026-03-31T09:00:00Z',
  });
});
