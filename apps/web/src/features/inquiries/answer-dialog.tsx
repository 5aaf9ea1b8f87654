import { Button, FileInput, Textarea } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { inquiriesAnswer } from '../../../generated/api/sdk.gen.js';
import type { InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import { zInquiriesAnswerBody } from '../../../generated/api/zod.gen.js';
import { asProblem } from '../../api/problem.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { BesideRequest } from './beside-request.js';
import { base64Of } from './base64.js';
import { takenTypes, whyRefused, withFileWords } from './chosen-files.js';

const nothing: { text: string; files: { name: string; content: string }[] } = { text: '', files: [] };

interface AnswerDialogProps {
  inquiry: InquiriesReadResponse;
  title: string;
  hint: string;
  onClose: () => void;
  onDone: () => void;
}

/** The answer to a data subject: words, and files if wanted. Esc and Cancel leave everything as it was. */
export function AnswerDialog({ inquiry, title, hint, onClose, onDone }: AnswerDialogProps) {
  const [files, setFiles] = useState<File[]>([]);
  const form = usePortalForm({
    schema: zInquiriesAnswerBody,
    initialValues: nothing,
    labels: { text: m.inquiries_answer_label(), files: m.inquiries_files_label() },
    send: async ({ text }) => {
      const sent = await Promise.all(
        files.map(async (file) => ({ name: file.name, content: base64Of(await file.arrayBuffer()) })),
      );
      try {
        await inquiriesAnswer({ path: { id: inquiry.id }, body: { text, files: sent } });
      } catch (thrown) {
        throw withFileWords(asProblem(thrown), files);
      }
    },
    onDone,
  });
  const refused = form.errors.find(({ path }) => path === 'files')?.message;
  /** What the server would refuse is not uploaded first. */
  const choose = (chosen: File[]) => {
    const why = whyRefused(chosen);
    setFiles(why === null ? chosen : []);
    if (why === null) form.form.clearFieldError('files');
    else form.form.setFieldError('files', why);
  };
  return (
    <BesideRequest inquiry={inquiry} title={title} onClose={onClose}>
      <PortalForm
        form={form}
        submitLabel={title}
        secondary={
          <Button variant="default" onClick={onClose}>
            {m.common_cancel()}
          </Button>
        }
      >
        <Textarea {...form.field('text')} description={hint} minRows={6} autosize maxRows={18} data-autofocus />
        <FileInput
          label={m.inquiries_files_label()}
          description={m.inquiries_files_hint()}
          placeholder={m.inquiries_files_placeholder()}
          leftSection={<IconPaperclip size={16} aria-hidden />}
          accept={takenTypes.join()}
          multiple
          clearable
          clearButtonProps={{ 'aria-label': m.inquiries_files_clear() }}
          value={files}
          onChange={choose}
          error={refused}
        />
      </PortalForm>
    </BesideRequest>
  );
}
