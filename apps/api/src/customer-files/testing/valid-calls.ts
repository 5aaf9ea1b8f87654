import { givenService } from '../../customers/testing/given-customer.js';
import { newCvr } from '../../customers/testing/new-cvr.js';
import { newId } from '../../platform/ids.js';
import { givenStaff } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';

const heading = 'name;registration_number;address;services;signatory_name;signatory_email';
const CHECKS = '/api/staff/customer-import-checks';

/** A file with two customers that are not known yet. */
async function givenFile(portal: Portal) {
  const { code } = await givenService(portal, `f-${newId()}`);
  const row = (name: string) => `${name};${newCvr()};Vej 1, 4000 Roskilde;${code};Åse Ørum;aase@example.test`;
  return {
    staff: await givenStaff(portal, ['compliance']),
    file: [heading, row('Kunde 1'), row('Kunde 2')].join('\n'),
  };
}

export const customerFilesCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/customer-import-checks',
    given: async (portal) => {
      const { staff, file } = await givenFile(portal);
      return () => staff.post(CHECKS, { file });
    },
  },
  {
    route: 'POST /api/staff/customer-imports',
    given: async (portal) => {
      const { staff, file } = await givenFile(portal);
      const { body } = await staff.post(CHECKS, { file }).expect(201);
      return () => staff.post('/api/staff/customer-imports', { file, batch: 0, fingerprint: body.batches[0] });
    },
  },
];
