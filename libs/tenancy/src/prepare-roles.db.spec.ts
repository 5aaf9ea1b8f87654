import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inspectWall, ownerRole, prepareRoles, raiseWall, realms, rolePassword, roleOf } from './index.js';
import { asSuperuser, serverUrl, testSecret } from './testing/sample-database.js';
import { sampleRows, sampleTables, sampleWall } from './testing/sample-wall.js';

const secret = { secret: testSecret };
const roles = realms.map((realm) => roleOf[realm]);

/** A database that belongs to `login` (`default`: the superuser), gone after the work. */
async function inDatabaseOf(login: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `tenancy_${randomBytes(6).toString('hex')}`;
  await asSuperuser(serverUrl(), (client) => client.query(`create database ${name} owner ${login}`));
  try {
    await work(Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).href);
  } finally {
    await asSuperuser(serverUrl(), (client) => client.query(`drop database ${name} with (force)`));
  }
}

describe('the runtime roles', () => {
  it('log in with a password made from the secret, and with no other', async () => {
    await inDatabaseOf('default', async (url) => {
      await asSuperuser(url, (client) => prepareRoles(client, secret));
      for (const role of roles) {
        const login = (password: string) =>
          asSuperuser(Object.assign(new URL(url), { username: role, password }).href, (client) =>
            client.query('select session_user::text as who'),
          );
        expect((await login(rolePassword(testSecret, role))).rows).toEqual([{ who: role }]);
        await expect(login(rolePassword('another secret altogether', role))).rejects.toThrow('password');
      }
    });
  });

  it('can be prepared in several databases at once', async () => {
    await inDatabaseOf('default', (one) =>
      inDatabaseOf('default', async (other) => {
        const prepare = (url: string) => asSuperuser(url, (client) => prepareRoles(client, secret));
        await Promise.all([one, other, one, other, one, other].map(prepare));
        const keys = await asSuperuser(other, (client) => client.query('select from ctx.seal_key'));
        expect(keys.rowCount).toBe(1);
      }),
    );
  });
});

describe('a login that is no superuser', () => {
  const login = `deployer_${randomBytes(4).toString('hex')}`;

  /** Roles are the server's: what a creator is given over the roles it creates, this login is given over ours. */
  beforeAll(() =>
    asSuperuser(serverUrl(), async (client) => {
      await prepareRoles(client, secret);
      await client.query(`create role ${login} login createrole password 'deploys'`);
      for (const role of [ownerRole, ...roles]) {
        await client.query(`grant ${role} to ${login} with admin true, inherit false, set false`);
      }
    }),
  );
  afterAll(() => asSuperuser(serverUrl(), (client) => client.query(`drop role ${login}`)));

  it('prepares, migrates, raises and inspects, and is told what only a superuser can close', async () => {
    await inDatabaseOf(login, async (superuserUrl) => {
      const url = Object.assign(new URL(superuserUrl), { username: login, password: 'deploys' }).href;
      await asSuperuser(url, async (client: pg.Client) => {
        await prepareRoles(client, secret);
        await prepareRoles(client, secret);
        await client.query(sampleTables);
        await client.query(sampleRows);
        await raiseWall(client, sampleWall, secret);
        await raiseWall(client, sampleWall, secret);
        const rows = await client.query('select distinct tenant_id from app.document');
        expect(rows.rowCount).toBe(2);

        const findings = await inspectWall(client, sampleWall);
        expect(findings.filter(({ level }) => level === 'fault')).toEqual([]);
        expect(findings.map(({ detail }) => detail)).toContain(
          'revoke execute on function pg_terminate_backend(integer,bigint) from public',
        );
      });
    });
  });
});
