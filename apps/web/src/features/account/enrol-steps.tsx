import { Image, List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { accountEnrol, accountOffer } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { sessionQuery } from '../../api/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { CodeForm } from './code-form.js';

/** Scan, type the first code, done. Nothing is stored before that code fits. */
export function EnrolSteps({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const queries = useQueryClient();
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
      <CodeForm
        submitLabel={m.identity_enrol_submit()}
        send={async (code) => {
          const { data } = await accountEnrol({ body: { offer: sealed, code } });
          // The session goes on under another CSRF token.
          await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
          onCodes(data.codes);
        }}
      />
    </Stack>
  );
}
