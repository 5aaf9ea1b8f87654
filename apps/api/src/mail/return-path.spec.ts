import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId } from '../platform/ids.js';
import { mailOfReturnPath, returnPath } from './return-path.js';

const settings = { PORTAL_SECRET: 'ab'.repeat(32), BOUNCE_DOMAIN: 'bounce.test' };

describe('a return path', () => {
  it.each([
    [newId(), newId()],
    [HOUSE_TENANT_ID, newId()],
    ['ffffffff-ffff-4fff-bfff-ffffffffffff', 'ffffffff-ffff-4fff-bfff-fffffffffffe'],
  ])('names its mail, in any case, in no more letters than a mailbox may have: %s %s', (tenantId, mailId) => {
    const path = returnPath(settings, { tenantId, mailId });
    expect(path.indexOf('@')).toBeLessThanOrEqual(64);
    expect(path).toMatch(/@bounce\.test$/);
    expect(mailOfReturnPath(settings, path)).toEqual({ tenantId, mailId });
    expect(mailOfReturnPath(settings, path.toUpperCase())).toEqual({ tenantId, mailId });
  });

  it('names none when a letter of it was changed, or another portal made it', () => {
    const path = returnPath(settings, { tenantId: newId(), mailId: newId() });
    const local = path.slice(0, path.indexOf('@'));
    for (let at = 2; at < local.length; at++) {
      const other = local[at] === 'a' ? 'b' : 'a';
      expect(mailOfReturnPath(settings, `${local.slice(0, at)}${other}${local.slice(at + 1)}@bounce.test`)).toBeNull();
    }
    expect(mailOfReturnPath({ ...settings, PORTAL_SECRET: 'cd'.repeat(32) }, path)).toBeNull();
    expect(mailOfReturnPath(settings, 'postmaster@bounce.test')).toBeNull();
  });
});
