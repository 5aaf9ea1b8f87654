import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '#messages';

interface FormDialogProps {
  title: string;
  text?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page, with what it is about above it. */
export function FormDialog({ title, text, onClose, children }: FormDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': m.common_close() }}>
      {text ? <Text mb="md">{text}</Text> : null}
      {children}
    </Modal>
  );
}
