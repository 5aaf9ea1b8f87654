import * as m from '#messages';
import type { CustomerAgreementsListResponse } from '../../../generated/api/types.gen.js';
import type { Task } from '../dashboard/task.js';
import { isOpen } from './agreement-state.js';

type Own = CustomerAgreementsListResponse['items'][number];

/** What the customer's agreements ask of it: those that wait for its signature. */
export const signingTasks = (agreements: readonly Own[]): Task[] =>
  agreements
    .filter(({ state }) => isOpen(state))
    .map(({ id, reference, version, expiresAt }) => ({
      id,
      title: m.agreements_task_sign(),
      detail: m.agreements_preview_title({ reference, version }),
      due: expiresAt,
      to: `/app/agreements/${id}`,
    }));

/** The same for whoever may not sign: what waits, and for whom. */
export const signingElsewhere = (agreements: readonly Own[]): Task[] =>
  signingTasks(agreements).map((task) => ({
    ...task,
    title: m.agreements_task_sign_elsewhere(),
    detail: m.agreements_task_sign_elsewhere_detail({ agreement: task.detail, role: m.identity_role_signatory() }),
  }));

/** The one that applies now. */
export const agreementInForce = (agreements: readonly Own[]): Own | undefined =>
  agreements.find(({ state }) => state === 'in_force');
