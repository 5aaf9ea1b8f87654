import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { staffCampaignsExampleOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Section } from '../../ui/page.js';
import { LegalDocument } from '../agreements/legal-document.js';
import classes from './first-agreements.module.css';

/** What first agreements would say of the processing, and whether whoever looks at it has read that, and nothing else. */
export function useFirstAgreements(id: string, isAsked: boolean) {
  const example = useQuery({ ...staffCampaignsExampleOptions({ path: { id } }), enabled: isAsked, staleTime: 0 });
  const [readHtml, setReadHtml] = useState<string | null>(null);
  const [isUnread, setUnread] = useState(false);
  const html = example.data?.html ?? null;
  const isRead = html !== null && readHtml === html;
  return {
    ...{ example, isRead, isUnread: isUnread && !isRead },
    read: (hasRead: boolean) => setReadHtml(hasRead ? html : null),
    /** @returns whether the campaign can be started; where not, it is said at the tick */
    check: () => {
      setUnread(isAsked && !isRead);
      return !isAsked || isRead;
    },
  };
}

export function FirstAgreements({ first }: { first: ReturnType<typeof useFirstAgreements> }) {
  const { example, isRead, isUnread, read } = first;
  const mayWrite = useStaffRole('owner', 'compliance');
  const { customer = '', locale = 'da' } = example.data ?? {};
  return (
    <Section title={m.campaigns_example()}>
      <Stack gap="md">
        {example.data ? <Text>{m.campaigns_example_text({ customer })}</Text> : null}
        <div
          className={classes.annexes}
          tabIndex={0}
          role="region"
          aria-label={m.campaigns_example_annexes({ customer })}
        >
          <LegalDocument query={example} locale={locale} />
        </div>
        {mayWrite && example.data ? (
          <Checkbox
            label={m.campaigns_example_read()}
            checked={isRead}
            onChange={({ currentTarget }) => read(currentTarget.checked)}
            error={isUnread ? m.campaigns_example_unread() : undefined}
          />
        ) : null}
      </Stack>
    </Section>
  );
}
