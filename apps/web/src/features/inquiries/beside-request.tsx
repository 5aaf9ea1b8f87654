import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import * as m from '#messages';
import type { InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import { formatDateTime } from '../../ui/format.js';
import { InquiryRequest } from './inquiry-request.js';
import { stepWord, typeWord } from './inquiry-words.js';
import classes from './beside-request.module.css';
import written from './written.module.css';

interface BesideRequestProps {
  inquiry: InquiriesReadResponse;
  title: string;
  onClose: () => void;
  /** The form. */
  children: ReactNode;
}

/** A dialog to write in, with what is being answered beside it; where that is too narrow, folded away above it. */
export function BesideRequest({ inquiry, title, onClose, children }: BesideRequestProps) {
  const isWide = useMediaQuery('(min-width: 960px)', true, { getInitialValueInEffect: false });
  const asked = <Asked inquiry={inquiry} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={isWide ? 1080 : 'lg'}
      closeButtonProps={{ 'aria-label': m.common_close() }}
    >
      <div className={classes.columns}>
        {isWide ? (
          <section className={classes.asked} aria-label={m.inquiries_content()} tabIndex={0}>
            {asked}
          </section>
        ) : (
          <details className={classes.folded}>
            <summary>{m.inquiries_content_show()}</summary>
            {asked}
          </details>
        )}
        <div className={classes.form}>{children}</div>
      </div>
    </Modal>
  );
}

function Asked({ inquiry: { type, request, steps } }: Pick<BesideRequestProps, 'inquiry'>) {
  return (
    <div className={classes.texts}>
      <p className={classes.type}>{typeWord[type]()}</p>
      <InquiryRequest request={request} />
      {steps.map(({ kind, at, text }, index) =>
        text === null ? null : (
          <div key={index}>
            <p className={classes.step}>
              {stepWord(kind)} · {formatDateTime(at)}
            </p>
            <p className={written.written}>{text}</p>
          </div>
        ),
      )}
    </div>
  );
}
