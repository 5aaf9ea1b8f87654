import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { customerNoticesListOptions, inquiriesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerNoticesListResponse, InquiriesListResponse } from '../../../generated/api/types.gen.js';
import { useTenantRole } from '../../api/roles.js';
import { formatDate } from '../../ui/format.js';
import { memberRoleWords } from '../people/role-words.js';
import { endOf, isSettled, typeWord } from '../inquiries/inquiry-words.js';
import { lastMoment } from '../sub-processors/last-moment.js';
import { changeTitle } from '../sub-processors/sub-processor-words.js';
import type { Task } from './task.js';

/**
 * Changes to approve or know of, and inquiries to answer: the privacy role's. Whoever else may see the changes is shown
 * which wait for that role; inquiries are shown to nobody else.
 */
export function usePrivacyTasks() {
  const isPrivacy = useTenantRole('privacy');
  const notices = useQuery(customerNoticesListOptions());
  const inquiries = useQuery({ ...inquiriesListOptions({ query: { state: 'open' } }), enabled: isPrivacy });
  const open = notices.data?.items ?? [];
  return {
    tasks: isPrivacy ? [...approvalTasks(open), ...inquiryTasks(inquiries.data?.items ?? [])] : [],
    elsewhere: isPrivacy ? [] : approvalsElsewhere(open),
    toKnow: noticesToKnow(open),
    objections: openObjections(open),
    isLoading: notices.isPending || (isPrivacy && inquiries.isPending),
    error: notices.error ?? inquiries.error,
    refetch: () => Promise.all([notices.refetch(), inquiries.refetch()]),
  };
}

type Notice = CustomerNoticesListResponse['items'][number];

const isOpen = ({ status }: Notice): boolean => status === 'delivered' || status === 'acknowledged';
const needsApproval = (notice: Notice): boolean => notice.needsApproval !== null;
/** Of an open notice: it has been delivered, so its period has an end. */
const lastDayOf = ({ closesAt }: Notice): string => (closesAt === null ? '' : formatDate(lastMoment(closesAt)));
const pathTo = ({ id }: Notice): string => `/app/sub-processors/changes/${id}`;

/** What the customer has to answer, or it never applies. */
export const approvalTasks = (notices: readonly Notice[]): Task[] =>
  notices
    .filter((notice) => isOpen(notice) && needsApproval(notice))
    .map((notice) => ({
      id: notice.id,
      title: m.dashboard_task_approve({ title: changeTitle(notice) }),
      detail: m.dashboard_task_approve_detail({ date: formatDate(notice.effectiveOn), lastDay: lastDayOf(notice) }),
      due: notice.closesAt === null ? null : lastMoment(notice.closesAt),
      to: pathTo(notice),
    }));

/** The same for whoever may only see it: what waits, and for whom. */
export const approvalsElsewhere = (notices: readonly Notice[]): Task[] =>
  notices
    .filter((notice) => isOpen(notice) && needsApproval(notice))
    .map((notice) => ({
      id: notice.id,
      title: changeTitle(notice),
      detail: m.dashboard_elsewhere_approval({ role: memberRoleWords.privacy.name(), lastDay: lastDayOf(notice) }),
      due: notice.closesAt === null ? null : lastMoment(notice.closesAt),
      to: pathTo(notice),
    }));

/**
 * What the customer has been told and need not answer, as the mail says: it may object until the period ends; of an end
 * it is only told.
 */
export const noticesToKnow = (notices: readonly Notice[]): Task[] =>
  notices
    .filter((notice) => isOpen(notice) && !needsApproval(notice))
    .map((notice) => {
      const isEnd = notice.kind === 'end';
      const date = formatDate(notice.earliest ?? notice.effectiveOn);
      const lastDay = lastDayOf(notice);
      return {
        id: notice.id,
        title: changeTitle(notice),
        detail: isEnd ? m.dashboard_know_end({ date }) : m.dashboard_know_objection({ date, lastDay }),
        due: isEnd || notice.closesAt === null ? null : lastMoment(notice.closesAt),
        to: pathTo(notice),
      };
    });

/** What the customer objected to and the vendor has yet to settle with it. */
export const openObjections = (notices: readonly Notice[]): Task[] =>
  notices
    .filter(({ status }) => status === 'objected')
    .map((notice) => ({
      id: notice.id,
      title: changeTitle(notice),
      detail: m.dashboard_objection_detail({ date: notice.decidedAt === null ? '' : formatDate(notice.decidedAt) }),
      due: null,
      to: pathTo(notice),
    }));

export const inquiryTasks = (inquiries: InquiriesListResponse['items']): Task[] =>
  inquiries.map(({ id, type, reference, dueOn, paused, status, unreached }) => ({
    id,
    title: unreached
      ? m.dashboard_task_unreached({ type: typeWord[type]() })
      : m.dashboard_task_inquiry({ type: typeWord[type]() }),
    detail: reference,
    // While the sender is asked for identification, the clock stands still.
    due: paused || isSettled(status) ? null : endOf(dueOn),
    to: `/app/inquiries/${id}`,
  }));
