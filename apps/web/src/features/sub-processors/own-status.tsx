import * as m from '#messages';
import { StatusBadge } from '../../ui/status-badge.js';
import { noticeTone, noticeWord, type kindWord, type NoticeStatus } from './sub-processor-words.js';

interface OwnNotice {
  kind: keyof typeof kindWord;
  needsApproval: 'specific' | 'transfer' | null;
  status: NoticeStatus;
}

/** Whether the customer may still answer; the end of a sub-processor asks for nothing. */
export const awaitsAnswer = ({ kind, status }: OwnNotice): boolean =>
  kind !== 'end' && (status === 'delivered' || status === 'acknowledged');

/** How a notice stands, as its customer sees it. */
export function OwnStatus({ notice }: { notice: OwnNotice }) {
  if (awaitsAnswer(notice))
    return notice.needsApproval === null ? (
      <StatusBadge tone="info">{m.sub_processors_own_may_object()}</StatusBadge>
    ) : (
      <StatusBadge tone="warning">{m.sub_processors_own_needs_approval()}</StatusBadge>
    );
  if (notice.kind === 'end' && notice.status !== 'acknowledged')
    return <StatusBadge tone="neutral">{m.sub_processors_notice_status_told()}</StatusBadge>;
  return <StatusBadge tone={noticeTone[notice.status]}>{noticeWord[notice.status]()}</StatusBadge>;
}
