import { TextInput } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { accountReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { accountRename } from '../../../generated/api/sdk.gen.js';
import { zAccountRenameBody } from '../../../generated/api/zod.gen.js';
import { sessionQuery, useSession } from '../../api/session.js';
import { Callout } from '../../ui/callout.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page, Section } from '../../ui/page.js';
import { OwnEvents } from './own-events.js';
import { PasswordForm } from './password-form.js';
import { SecondFactor } from './second-factor.js';
import { SessionList } from './session-list.js';

/** `/app/account` and `/staff/account`: what is a person's own. */
export function AccountPage() {
  const { data: account } = useSuspenseQuery(accountReadOptions());
  const { staff } = useSession();
  return (
    <Page title={m.identity_account_title()} lead={account.email}>
      {staff && !staff.attested ? (
        <Callout tone="warning" title={m.identity_attestation_title()}>
          <p>
            <a href="/attestation?return=/staff/account">{m.identity_attestation_open()}</a>
          </p>
        </Callout>
      ) : null}
      <Section title={m.identity_details()}>
        <NameForm name={account.name} />
      </Section>
      <Section title={m.identity_password()}>
        <PasswordForm />
      </Section>
      <Section title={m.identity_second_factor()}>
        <SecondFactor {...account.secondFactor} />
      </Section>
      <SessionList />
      <OwnEvents />
    </Page>
  );
}

function NameForm({ name }: { name: string }) {
  const queries = useQueryClient();
  const form = usePortalForm({
    schema: zAccountRenameBody,
    initialValues: { name },
    labels: { name: m.identity_name() },
    send: async (body) => {
      await accountRename({ body });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onDone: () => notifyDone(m.identity_name_saved()),
  });
  return (
    <PortalForm form={form} submitLabel={m.identity_save()}>
      <TextInput {...form.field('name')} autoComplete="name" maw={420} withAsterisk />
    </PortalForm>
  );
}
