import { Anchor } from '@mantine/core';
import * as m from '#messages';
import type { InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import { Callout } from '../../ui/callout.js';
import { Facts } from '../../ui/facts.js';
import classes from './written.module.css';

/** What was asked, by whom, in their own words. */
export function InquiryRequest({ request }: Pick<InquiriesReadResponse, 'request'>) {
  if (!request) return <Callout tone="info" title={m.inquiries_content_gone()} />;
  return (
    <Facts
      facts={[
        { name: m.inquiries_message(), value: <p className={classes.written}>{request.message}</p> },
        { name: m.inquiries_organisation(), value: request.organisation },
        { name: m.inquiries_name(), value: request.name },
        { name: m.inquiries_email(), value: <Anchor href={`mailto:${request.email}`}>{request.email}</Anchor> },
        ...(request.phone === null ? [] : [{ name: m.inquiries_phone(), value: request.phone }]),
      ]}
    />
  );
}
