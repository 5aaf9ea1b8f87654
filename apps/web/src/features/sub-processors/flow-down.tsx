import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { staffSubProcessorsReadQueryKey } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffSubProcessorsFlowDown } from '../../../generated/api/sdk.gen.js';
import { zStaffSubProcessorsFlowDownBody } from '../../../generated/api/zod.gen.js';
import { Callout } from '../../ui/callout.js';
import { Facts } from '../../ui/facts.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { formatDate } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';

interface FlowDownProps {
  id: string;
  signedOn: string | null;
  mayWrite: boolean;
}

/** The contract that passes our duties on (art. 28(4)): when it was signed, or that it is missing. */
export function FlowDown({ id, signedOn, mayWrite }: FlowDownProps) {
  return (
    <Section title={m.sub_processors_flow_down()}>
      {signedOn ? (
        <Facts facts={[{ name: m.sub_processors_flow_down_signed_on(), value: formatDate(signedOn) }]} />
      ) : (
        <Stack gap="md">
          <Callout tone="warning" title={m.sub_processors_flow_down_warning()}>
            <p>{m.sub_processors_flow_down_warning_text()}</p>
          </Callout>
          {mayWrite ? <FlowDownForm id={id} /> : null}
        </Stack>
      )}
    </Section>
  );
}

function FlowDownForm({ id }: { id: string }) {
  const queries = useQueryClient();
  const form = usePortalForm({
    schema: zStaffSubProcessorsFlowDownBody,
    initialValues: { signedOn: '' },
    labels: { signedOn: m.sub_processors_flow_down_signed_on() },
    fieldWords: { signedOn: m.sub_processors_flow_down_wrong() },
    send: (body) => staffSubProcessorsFlowDown({ path: { id }, body }),
    onDone: () => {
      notifyDone(m.sub_processors_flow_down_done());
      void queries.invalidateQueries({ queryKey: staffSubProcessorsReadQueryKey({ path: { id } }) });
    },
  });
  return (
    <PortalForm form={form} submitLabel={m.sub_processors_flow_down_record()}>
      <TextInput {...form.field('signedOn')} type="date" withAsterisk />
    </PortalForm>
  );
}
