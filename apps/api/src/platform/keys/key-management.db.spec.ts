import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UnitOfWork } from '#tenancy';
import { givenTenant } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';
import { IntakeKey } from './intake-key.js';
import { KeyManagement } from './key-management.js';
import { LocalKeyFile } from './local-key-file.adapter.js';
import { TenantKeys } from './tenant-keys.js';

/** Key management somewhere else, that nobody may hold a transaction open for. */
class FarAway extends KeyManagement {
  readonly whileOpen: boolean[] = [];
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }
  wrap(key: Buffer): Promise<Buffer> {
    this.whileOpen.push(this.unitOfWork.isOpen);
    return Promise.resolve(key);
  }
  unwrap(key: Buffer): Promise<Buffer> {
    return Promise.resolve(key);
  }
}

describe('making a key pair', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('asks the key management while no transaction is open, and once', async () => {
    const unitOfWork = portal.get(UnitOfWork);
    const farAway = new FarAway(unitOfWork);
    const acme = await givenTenant(portal, 'Acme');
    const [intake, tenants] = [
      new IntakeKey(unitOfWork, farAway, portal.clock),
      new TenantKeys(unitOfWork, farAway, portal.clock),
    ];
    for (let time = 0; time < 2; time++) {
      await intake.ensure();
      await tenants.ensure(acme.id);
    }
    expect(farAway.whileOpen).toEqual([false, false]);
  });
});

describe('a key file that is not there', () => {
  it('is looked for again, and used when it has come', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'key-'));
    const file = path.join(folder, 'master.key');
    const keys = new LocalKeyFile({ KEY_FILE: file, DATA_DIR: folder });
    await expect(keys.wrap(Buffer.from('x'), 'c')).rejects.toThrow('KEY_FILE');
    await writeFile(file, 'ab'.repeat(32));
    expect((await keys.unwrap(await keys.wrap(Buffer.from('x'), 'c'), 'c')).toString()).toBe('x');
    await rm(folder, { recursive: true });
  });
});
