import { Modal, Stack, Textarea } from '@mantine/core';
import type { z } from 'zod';
import * as m from '#messages';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';

interface TextDialogProps<Field extends string> {
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
  const { title, field, label, hint, schema, empty, send, onClose, onDone } = props;
  const labels: Record<string, string> = { [field]: label };
  const form = usePortalForm<Record<string, string>>({
    schema,
    initialValues: empty,
    labels,
    send: (values) => send({ ...empty, ...values }),
    onDone,
  });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': m.common_close() }}>
      <Stack gap="md">
        <PortalForm form={form} submitLabel={title} onCancel={onClose}>
          <Textarea {...form.field(field)} description={hint} minRows={6} autosize maxRows={18} data-autofocus />
        </PortalForm>
      </Stack>
    </Modal>
  );
}
