import { createHash, createHmac } from 'node:crypto';
import { contextKeyPads, rolePassword, roleVerifier, sealer } from './seal.js';

const secret = 'sixteen characters and more';
const acme = '0199aaaa-0000-7000-8000-000000000001';

describe('a sealed context', () => {
  it.each([[acme], [null]])('of tenant %s needs no quoting', (tenantId) => {
    expect(sealer(secret)({ realm: 'controller', tenantId }, 42)).toMatch(/^[0-9a-z.-]+$/);
  });

  it.each([
    ["' or 1=1 --"],
    ['0199AAAA-0000-7000-8000-000000000001'],
    ['0199aaaa-0000-7000-8000-000000000001\n'],
    ['-'],
    [''],
  ])('is refused for the tenant id %j', (tenantId) => {
    expect(() => sealer(secret)({ realm: 'controller', tenantId }, 42)).toThrow('UUID');
  });

  it.each<[string, string]>([
    ['another backend', sealer(secret)({ realm: 'controller', tenantId: acme }, 43)],
    ['another secret', sealer(`${secret}!`)({ realm: 'controller', tenantId: acme }, 42)],
  ])('carries another MAC for %s', (_, other) => {
    const mac = (token: string) => token.split('.').at(-1);
    expect(mac(other)).not.toBe(mac(sealer(secret)({ realm: 'controller', tenantId: acme }, 42)));
  });

  it('is checked by the database with plain SHA-256: the pads make it RFC 2104', () => {
    const { inner, outer } = contextKeyPads(secret);
    const sha = (...parts: (Buffer | string)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
    const [realm, tenant, expiry, mac] = sealer(secret)({ realm: 'system', tenantId: null }, 42).split('.');
    expect(sha(outer, sha(inner, `${realm}.${tenant}.${expiry}.42`)).toString('hex')).toBe(mac);
  });
});

describe('a role’s password', () => {
  it('comes from the secret and the role alone', () => {
    expect(rolePassword(secret, 'portal_jobs')).toBe(createHmac('sha256', secret).update('portal_jobs').digest('hex'));
    expect(rolePassword(secret, 'portal_jobs')).not.toBe(rolePassword(secret, 'portal_public'));
  });

  it('reaches the server as a SCRAM verifier only', () => {
    const verifier = roleVerifier(secret, 'portal_jobs');
    expect(verifier).toMatch(/^SCRAM-SHA-256\$4096:[\w+/=]{24}\$[\w+/=]{44}:[\w+/=]{44}$/);
    expect(verifier).not.toContain(rolePassword(secret, 'portal_jobs'));
  });

  it('needs a secret worth the name', () => {
    expect(() => rolePassword('short', 'portal_jobs')).toThrow('16 characters');
  });
});
