import pg from 'pg';
import { inspectWall } from '#tenancy';
import { wall } from '../database/wall.js';
import { Portal } from '../testing/portal.js';

describe("the portal's wall", () => {
  let portal: Portal;
  let superuser: pg.Client;
  beforeAll(async () => {
    portal = await Portal.start();
    superuser = new pg.Client({ connectionString: portal.config.DATABASE_URL });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
  });

  it('has no fault in the catalog of a migrated database', async () => {
    const findings = await inspectWall(superuser, wall);
    expect(findings.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  it('is found broken when one table loses its protection', async () => {
    await superuser.query('alter table app.mails no force row level security');
    const findings = await inspectWall(superuser, wall);
    await superuser.query('alter table app.mails force row level security');
    expect(findings.filter(({ level }) => level === 'fault')).toEqual([
      expect.objectContaining({ object: expect.stringContaining('mails') }),
    ]);
  });
});
