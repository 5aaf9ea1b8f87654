import { Textarea } from '@mantine/core';
import type { z } from 'zod';
import type { InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { BesideRequest } from './beside-request.js';

interface TextDialogProps<Field extends string> {
  inquiry: InquiriesReadResponse;
  title: string;
  /** The name of the one field, as in the request. */
  field: Field;
  label: string;
  hint: string;
  schema: z.ZodType<unknown, Record<Field, string>>;
  /** One field, empty. */
  empty: Record<Field, string>;
  send: (values: Record<Field, string>) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** Asks for one text: an answer, reasons, a note. Esc and Cancel leave everything as it was. */
export function TextDialog<Field extends string>(props: TextDialogProps<Field>) {
  const { inquiry, title, field, label, hint, schema, empty, send, onClose, onDone } = props;
  const labels: Record<string, string> = { [field]: label };
  const form = usePortalForm<Record<string, string>>({
    schema,
    initialValues: empty,
    labels,
    send: (values) => send({ ...empty, ...values }),
    onDone,
  });
  return (
    <BesideRequest inquiry={inquiry} title={title} onClose={onClose}>
      <PortalForm form={form} submitLabel={title} onCancel={onClose}>
        <Textarea {...form.field(field)} description={hint} minRows={6} autosize maxRows={18} data-autofocus />
      </PortalForm>
    </BesideRequest>
  );
}
