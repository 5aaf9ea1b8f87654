import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { customerProposalsListOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';

/** Said before signing: what is still open is not waited for. */
export function OpenPointsNote({ id }: { id: string }) {
  const { data } = useQuery(customerProposalsListOptions({ path: { id } }));
  if (!data || data.open === 0) return null;
  return (
    <>
      <Text fw={600}>{m.agreement_proposals_open_title({ count: data.open })}</Text>
      <Text mb="sm">{m.agreement_proposals_open_text()}</Text>
    </>
  );
}
