import { Image, List, PasswordInput, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { accountEnrol, accountOffer } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { zAccountEnrolBody } from '../../../generated/api/zod.gen.js';
import { sessionQuery } from '../../api/session.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** Scan, type the first code, done. Nothing is stored before that code fits. */
export function EnrolSteps({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const offer = useQuery({
    queryKey: ['second-factor-offer'],
    queryFn: async () => (await accountOffer({ throwOnError: true })).data,
    gcTime: 0,
    staleTime: Infinity,
  });
  if (offer.error) return <ProblemAlert problem={asProblem(offer.error)} />;
  if (offer.data === undefined) return <Skeleton height={320} />;
  const { secret, qrCode, offer: sealed } = offer.data;
  return (
    <Stack gap="md">
      <List type="ordered" spacing="sm">
        <List.Item>{m.identity_enrol_step_app()}</List.Item>
        <List.Item>{m.identity_enrol_step_scan()}</List.Item>
        <List.Item>{m.identity_enrol_step_code()}</List.Item>
      </List>
      <Image src={qrCode} alt={m.identity_enrol_qr_code()} w={200} h={200} radius="md" />
      <Text>
        {m.identity_enrol_or_type()} <code>{secret}</code>
      </Text>
      <EnrolForm offer={sealed} onCodes={onCodes} />
    </Stack>
  );
}

function EnrolForm({ offer, onCodes }: { offer: string; onCodes: (codes: readonly string[]) => void }) {
  const queries = useQueryClient();
  const form = usePortalForm({
    schema: zAccountEnrolBody,
    initialValues: { offer, code: '', password: '' },
    labels: { offer: '', code: m.identity_enrol_code(), password: m.identity_password_current() },
    fieldWords: { code: m.identity_code_wrong(), password: m.identity_password_current_wrong() },
    send: async (body) => {
      const { data } = await accountEnrol({ body });
      // The session goes on under another CSRF token.
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onCodes(data.codes);
    },
  });
  return (
    <PortalForm form={form} submitLabel={m.identity_enrol_submit()}>
      <TextInput
        {...form.field('code')}
        autoComplete="one-time-code"
        spellCheck={false}
        maw={240}
        withAsterisk
        data-autofocus
      />
      <PasswordInput
        {...form.field('password')}
        description={m.identity_enrol_password_hint()}
        visibilityToggleButtonProps={{ 'aria-label': m.identity_password_show() }}
        autoComplete="current-password"
        maw={420}
        withAsterisk
      />
    </PortalForm>
  );
}
