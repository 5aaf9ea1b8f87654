import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import {
  inquiriesAcknowledge,
  inquiriesAskForIdentification,
  inquiriesClose,
  inquiriesExtend,
  inquiriesIdentified,
  inquiriesRefuse,
  inquiriesStart,
  returnedInquiriesGiveBack,
} from '../../../generated/api/sdk.gen.js';
import type { InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import { zInquiriesRefuseBody, zReturnedInquiriesGiveBackBody } from '../../../generated/api/zod.gen.js';
import { asProblem } from '../../api/problem.js';
import { notifyDone } from '../../ui/notify.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { AnswerDialog } from './answer-dialog.js';
import { TextDialog } from './text-dialog.js';

type Action = InquiriesReadResponse['can'][number];
type Asking = Extract<Action, 'answer' | 'refuse' | 'extend' | 'pause' | 'return'>;
type Plain = Exclude<Action, Asking>;

const words: Readonly<Record<Action, () => string>> = {
  acknowledge: m.inquiries_do_acknowledge,
  start: m.inquiries_do_start,
  answer: m.inquiries_do_answer,
  refuse: m.inquiries_do_refuse,
  extend: m.inquiries_do_extend,
  pause: m.inquiries_do_pause,
  resume: m.inquiries_do_resume,
  return: m.inquiries_do_return,
  close: m.inquiries_do_close,
};
const plain: Readonly<Record<Plain, (id: string) => Promise<unknown>>> = {
  acknowledge: (id) => inquiriesAcknowledge({ path: { id } }),
  start: (id) => inquiriesStart({ path: { id } }),
  resume: (id) => inquiriesIdentified({ path: { id } }),
  close: (id) => inquiriesClose({ path: { id } }),
};
const isPlain = (action: Action): action is Plain => action in plain;
/** The one thing to do next, if several are possible. */
const first: readonly Action[] = ['acknowledge', 'resume', 'answer', 'close'];

/** What may be done with an inquiry now; what needs words asks for them. */
export function InquiryActions({ inquiry }: { inquiry: InquiriesReadResponse }) {
  const { id, can } = inquiry;
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const done = () => {
    setAsking(null);
    notifyDone(m.inquiries_done());
    void queries.invalidateQueries();
  };
  const act = useMutation({ mutationFn: (action: Plain) => plain[action](id), onSuccess: done });
  const primary = first.find((action) => can.includes(action));
  if (can.length === 0) return null;
  return (
    <Stack gap="sm">
      {act.error ? (
        <ProblemAlert problem={asProblem(act.error)} onRetry={() => void queries.invalidateQueries()} />
      ) : null}
      <Group gap="xs">
        {can.map((action) => (
          <Button
            key={action}
            variant={action === primary ? 'filled' : 'default'}
            loading={act.isPending && act.variables === action}
            onClick={() => (isPlain(action) ? act.mutate(action) : setAsking(action))}
          >
            {words[action]()}
          </Button>
        ))}
      </Group>
      {asking === null ? null : <Ask inquiry={inquiry} action={asking} onClose={() => setAsking(null)} onDone={done} />}
    </Stack>
  );
}

const hints: Readonly<Record<Asking, () => string>> = {
  answer: m.inquiries_answer_hint,
  refuse: m.inquiries_refuse_hint,
  extend: m.inquiries_extend_hint,
  pause: m.inquiries_pause_hint,
  return: m.inquiries_return_hint,
};
const withReasons = { refuse: inquiriesRefuse, extend: inquiriesExtend, pause: inquiriesAskForIdentification } as const;

interface AskProps {
  inquiry: InquiriesReadResponse;
  action: Asking;
  onClose: () => void;
  onDone: () => void;
}

function Ask({ inquiry, action, onClose, onDone }: AskProps) {
  const { id } = inquiry;
  const shared = { inquiry, title: words[action](), hint: hints[action](), onClose, onDone };
  if (action === 'answer') return <AnswerDialog {...shared} />;
  if (action === 'return')
    return (
      <TextDialog
        {...shared}
        field="note"
        label={m.inquiries_return_label()}
        schema={zReturnedInquiriesGiveBackBody}
        empty={{ note: '' }}
        send={(body) => returnedInquiriesGiveBack({ path: { id }, body })}
      />
    );
  return (
    <TextDialog
      {...shared}
      field="reasons"
      label={m.inquiries_reasons_label()}
      schema={zInquiriesRefuseBody}
      empty={{ reasons: '' }}
      send={(body) => withReasons[action]({ path: { id }, body })}
    />
  );
}
