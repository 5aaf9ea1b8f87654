import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { customerNoticesListOptions, inquiriesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerNoticesListResponse, InquiriesListResponse } from '../../../generated/api/types.gen.js';
import { useTenantRole } from '../../api/roles.js';
import { formatDate } from '../../ui/format.js';
import { endOf, isSettled, typeWord } from '../inquiries/inquiry-words.js';
import { lastMoment } from '../sub-processors/last-moment.js';
import { changeTitle } from '../sub-processors/sub-processor-words.js';
import type { Task } from './task.js';

/** Changes to decide on and inquiries to answer: the privacy role's; nobody else is asked, or shown them. */
export function usePrivacyTasks() {
  const isPrivacy = useTenantRole('privacy');
  const notices = useQuery({ ...customerNoticesListOptions(), enabled: isPrivacy });
  const inquiries = useQuery({ ...inquiriesListOptions({ query: { state: 'open' } }), enabled: isPrivacy });
  const tasks = [...noticeTasks(notices.data?.items ?? []), ...inquiryTasks(inquiries.data?.items ?? [])];
  return {
    tasks,
    isLoading: isPrivacy && (notices.isPending || inquiries.isPending),
    error: notices.error ?? inquiries.error,
    refetch: () => Promise.all([notices.refetch(), inquiries.refetch()]),
  };
}

export const noticeTasks = (notices: CustomerNoticesListResponse['items']): Task[] =>
  notices
    .filter(({ status }) => status === 'delivered' || status === 'acknowledged')
    .map((notice) => ({
      id: notice.id,
      title: m.dashboard_task_notice({ title: changeTitle(notice) }),
      detail: m.dashboard_task_notice_starts({ date: formatDate(notice.effectiveOn) }),
      due: notice.closesAt === null ? null : lastMoment(notice.closesAt),
      to: `/app/sub-processors/changes/${notice.id}`,
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
