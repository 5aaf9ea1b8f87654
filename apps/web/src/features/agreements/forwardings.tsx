import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { staffCustomersReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCustomersChange } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { formatDateTime } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { writtenFacts } from '../customers/written-facts.js';
import type { StaffAgreement } from './agreement-state.js';

/** Who handed the agreement on to whom and why, and the offer to keep the newest as the customer's contact. */
export function Forwardings({ agreement }: { agreement: StaffAgreement }) {
  const { forwardings } = agreement;
  return (
    <>
      {forwardings.map(({ at, from, to, message }) => (
        <div key={at}>
          <Text fw={600}>{m.agreements_forwarded_by({ from, to: to.name })}</Text>
          <Text size="sm" c="dimmed">
            {[formatDateTime(at), to.title, to.email].filter(Boolean).join(' · ')}
          </Text>
          <Text>{m.agreements_forwarded_message({ message })}</Text>
        </div>
      ))}
      <KeepContact agreement={agreement} />
    </>
  );
}

/** Who signed before becomes an ordinary contact; the successor is the one that the next agreement goes to. */
function KeepContact({ agreement: { tenantId, forwardings } }: { agreement: StaffAgreement }) {
  const options = staffCustomersReadOptions({ path: { id: tenantId } });
  const { data: customer } = useQuery(options);
  const queries = useQueryClient();
  const last = forwardings.at(-1);
  const keep = useMutation({
    mutationFn: async () => {
      if (!customer || !last) return;
      const facts = writtenFacts(customer);
      const { name, title, email } = last.to;
      const others = facts.contacts.map((one) =>
        one.kind === 'signatory' && one.name === last.from ? { ...one, kind: 'general' as const } : one,
      );
      const contacts = [{ kind: 'signatory' as const, name, title: title || null, email, phone: null }, ...others];
      const { data } = await staffCustomersChange({
        path: { id: tenantId },
        body: { ...facts, contacts, revision: customer.revision },
      });
      queries.setQueryData(options.queryKey, data);
      notifyDone(m.agreements_contact_kept({ name }));
    },
  });
  if (!customer || !last) return null;
  const known = customer.contacts.some(({ kind, email }) => kind === 'signatory' && email === last.to.email);
  if (known) return null;
  return (
    <>
      {keep.error ? <ProblemAlert problem={asProblem(keep.error)} /> : null}
      <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
        {m.agreements_contact_keep({ name: last.to.name })}
      </Button>
    </>
  );
}
