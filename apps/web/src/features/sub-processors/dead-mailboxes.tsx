import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import type { StaffChangesPreviewResponse } from '../../../generated/api/types.gen.js';

interface DeadMailboxesProps {
  named: StaffChangesPreviewResponse['unreached'];
  /** All of them; more than are named. */
  count: number;
}

/** Customers whose notice would not arrive, each with the page where its address is mended. */
export function DeadMailboxes({ named, count }: DeadMailboxesProps) {
  return (
    <>
      <p>{m.sub_processors_unreached_remedy()}</p>
      <ul>
        {named.map(({ tenantId, name, emails }) => (
          <li key={tenantId}>
            <Anchor component={Link} to={`/staff/customers/${tenantId}/edit`}>
              {m.sub_processors_unreached_at({ customer: name, addresses: emails.join(', ') })}
            </Anchor>
          </li>
        ))}
      </ul>
      {count > named.length ? <p>{m.sub_processors_unreached_more({ count: count - named.length })}</p> : null}
    </>
  );
}
