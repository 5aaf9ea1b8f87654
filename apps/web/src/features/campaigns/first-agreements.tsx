import { Button, Checkbox, Radio, Stack, Text } from '@mantine/core';
import * as m from '#messages';
import { getLocale } from '#locale';
import { useStaffRole } from '../../api/roles.js';
import { formatNumber } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { LegalDocument } from '../agreements/legal-document.js';
import classes from './first-agreements.module.css';
import type { FirstAgreementsToRead } from './use-first-agreements.js';

/** One first agreement for each combination of services, to be looked at before they are confirmed. */
export function FirstAgreements({ first }: { first: FirstAgreementsToRead }) {
  const { items, more, shown, document, next, unseen, isRead, isUnread } = first;
  const mayWrite = useStaffRole('owner', 'compliance');
  const { customer = '', locale = 'da' } = shown ?? {};
  return (
    <Section title={m.campaigns_example()}>
      <Stack gap="md">
        {shown ? <Text>{m.campaigns_example_text({ customer })}</Text> : null}
        {items.length > 1 ? <Combinations first={first} /> : null}
        {more.combinations > 0 ? (
          <Text>
            {m.campaigns_example_more({
              ...{ count: more.combinations, number: formatNumber(more.combinations) },
              customers: formatNumber(more.customers),
            })}
          </Text>
        ) : null}
        <div
          className={classes.annexes}
          tabIndex={0}
          role="region"
          aria-label={m.campaigns_example_annexes({ customer })}
        >
          <LegalDocument query={document ?? { ...first.examples, data: undefined }} locale={locale} />
        </div>
        {next ? (
          <Button variant="default" className={classes.next} onClick={() => first.show(next.tenantId)}>
            {m.campaigns_example_next()}
          </Button>
        ) : null}
        {mayWrite && document?.data ? (
          <Checkbox
            label={m.campaigns_example_read()}
            checked={isRead}
            onChange={({ currentTarget }) => first.read(currentTarget.checked)}
            error={isUnread ? unreadWords(unseen) : undefined}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

const unreadWords = (unseen: number): string =>
  unseen > 0
    ? m.campaigns_example_unseen({ count: unseen, number: formatNumber(unseen) })
    : m.campaigns_example_unread();

function Combinations({ first: { items, shown, isSeen, show } }: { first: FirstAgreementsToRead }) {
  return (
    <Radio.Group
      label={m.campaigns_example_combinations()}
      description={m.campaigns_example_combinations_hint()}
      value={shown?.tenantId ?? ''}
      onChange={show}
    >
      <Stack gap="xs" mt="xs">
        {items.map((item, index) => (
          <Radio
            key={item.tenantId}
            value={item.tenantId}
            label={combinationWords(item)}
            description={[
              m.campaigns_example_customers({ count: item.customers, number: formatNumber(item.customers) }),
              isSeen(index) ? m.campaigns_example_seen() : m.campaigns_example_not_seen(),
            ].join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function combinationWords({ services, locale }: FirstAgreementsToRead['items'][number]): string {
  const names = services.map((service) => service[getLocale()]).join(', ') || m.campaigns_missing_services();
  return locale === 'da'
    ? m.campaigns_example_danish({ services: names })
    : m.campaigns_example_english({ services: names });
}
