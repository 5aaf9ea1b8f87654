import type { Portal } from '../../testing/portal.js';
import { givenHouse } from '../../testing/given.js';
import { exampleProfile } from '../example-profile.js';

/** A vendor that has been set up: its profile and its house tenant. Pages and mails need it. */
export async function givenProfile(portal: Portal): Promise<void> {
  await givenHouse(portal);
  await portal.sql(
    `insert into app.processor_profile (id, profile, updated_at) values (1, $1, $2) on conflict do nothing`,
    [JSON.stringify(exampleProfile), portal.clock.now()],
  );
}
