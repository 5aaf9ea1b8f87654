import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { RouteInventory } from '../platform/routes/route-inventory.js';

const answer = z.object({ ok: z.boolean() });
const ok = () => ({ ok: true });

@Realm('controller')
@Controller('api/app/good')
class Declared {
  @Get()
  @May('agreement.read')
  @Answers(answer)
  read() {
    return ok();
  }
}

class NoRealm {
  read() {
    return ok();
  }
}
class NoPermission extends NoRealm {}
class ForeignPermission extends NoRealm {}
class NoAnswer extends NoRealm {}
class NoSchema {
  write(body: unknown) {
    return body;
  }
}

const get = (type: typeof NoRealm, decorators: MethodDecorator[]) => {
  const descriptor = { value: () => ok() };
  for (const decorate of [Get(), ...decorators]) decorate(type.prototype, 'read', descriptor);
  Object.defineProperty(type.prototype, 'read', descriptor);
};

async function faultsOf(controller: abstract new (...args: never[]) => unknown): Promise<string> {
  @Module({ imports: [DiscoveryModule], providers: [RouteInventory] })
  class Planted {}
  Reflect.defineMetadata('controllers', [controller], Planted);
  const module = await Test.createTestingModule({ imports: [Planted] }).compile();
  try {
    module.get(RouteInventory).list();
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('a route that is not declared keeps the application from booting', () => {
  it.each([
    ['no realm', NoRealm, [May('agreement.read'), Answers(answer)], null, /NoRealm.read: no @Realm/],
    ['no permission', NoPermission, [Answers(answer)], 'controller', /NoPermission.read: no @May/],
    [
      "another realm's permission",
      ForeignPermission,
      [May('template.write'), Answers(answer)],
      'controller',
      /ForeignPermission.read: .*template\.write/,
    ],
    ['no answer schema', NoAnswer, [May('agreement.read')], 'controller', /NoAnswer.read: no @Answers/],
  ] as const)('%s', async (_, type, decorators, realm, fault) => {
    get(type, [...decorators]);
    Controller('api/app/x')(type);
    if (realm) Realm(realm)(type);
    expect(await faultsOf(type)).toMatch(fault);
  });

  it('no schema for its body', async () => {
    const descriptor = { value: (body: unknown) => body };
    for (const decorate of [Post(), May('agreement.read'), Answers('nothing')])
      decorate(NoSchema.prototype, 'write', descriptor);
    Object.defineProperty(NoSchema.prototype, 'write', descriptor);
    Body()(NoSchema.prototype, 'write', 0);
    Controller('api/app/y')(NoSchema);
    Realm('controller')(NoSchema);
    expect(await faultsOf(NoSchema)).toMatch(/NoSchema.write: its body has no schema/);
  });

  it('and one that is declared does not', async () => {
    expect(await faultsOf(Declared)).toBe('');
  });
});
