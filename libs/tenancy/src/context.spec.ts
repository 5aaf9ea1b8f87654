import { setTimeout as pause } from 'node:timers/promises';
import { currentContext, enterContext, NoTenancyContext, type TenancyContext } from './index.js';

const acme: TenancyContext = { realm: 'controller', tenantId: '0199aaaa-0000-7000-8000-000000000001' };
const umbrella: TenancyContext = { realm: 'controller', tenantId: '0199bbbb-0000-7000-8000-000000000002' };

describe('the tenancy context', () => {
  it('is never assumed', () => {
    expect(() => currentContext()).toThrow(NoTenancyContext);
  });

  it('follows the work through everything it awaits', async () => {
    const seen = await Promise.all(
      [acme, umbrella, acme].map((context, index) =>
        enterContext(context, async () => {
          await pause(3 - index);
          return currentContext();
        }),
      ),
    );
    expect(seen).toEqual([acme, umbrella, acme]);
  });

  it('ends with the work', () => {
    enterContext(acme, () => undefined);
    expect(() => currentContext()).toThrow(NoTenancyContext);
  });

  it('may change between units of work, as a job does that walks over tenants', () => {
    const seen = enterContext(acme, () => enterContext(umbrella, currentContext));
    expect(seen).toEqual(umbrella);
  });

  it('can’t be changed in place', () => {
    const context = enterContext(acme, currentContext);
    expect(Reflect.set(context, 'tenantId', umbrella.tenantId)).toBe(false);
  });
});
