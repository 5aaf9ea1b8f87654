import { defineWall, directoryFunction, outsideSchema, sharedTable, tenantTable, type Declaration } from './index.js';
import { grantsOf, policiesOf } from './wall-plan.js';

const look = { args: 'given bytea', returns: 'uuid', body: 'select null::uuid', realms: [] };

describe('a wall', () => {
  it.each<[string, Declaration[], RegExp]>([
    ['a table twice', [tenantTable('inquiry', {}), tenantTable('inquiry', {})], /twice: table inquiry/],
    ['a table as both kinds', [tenantTable('inquiry', {}), sharedTable('inquiry', {})], /twice: table inquiry/],
    ['a function twice', [directoryFunction('by_host', look), directoryFunction('by_host', look)], /twice/],
    ['a schema twice', [outsideSchema('queue', { realms: [] }), outsideSchema('queue', { realms: [] })], /twice/],
    ['a name that is SQL', [tenantTable('a; drop table b', {})], /lower-case/],
    ['tenants in a shared table', [sharedTable('t', { public: { reach: 'tenant', select: true } })], /shared table/],
    ['an empty grant', [tenantTable('t', { public: {} })], /granted nothing/],
    ['moving rows', [tenantTable('t', { public: { update: ['tenant_id'] } })], /move a row/],
    ['text from the directory', [directoryFunction('f', { ...look, returns: 'text' })], /ids only/],
    ['rows from the directory', [directoryFunction('f', { ...look, returns: 'setof inquiry' })], /ids only/],
    ['a name beside the id', [directoryFunction('f', { ...look, returns: 'table(a uuid, b text)' })], /ids only/],
  ])('is not built with %s', (_, declarations, refusal) => {
    expect(() => defineWall(declarations)).toThrow(refusal);
  });

  it.each(['uuid', 'setof uuid', 'table(tenant_id uuid)', 'TABLE ( tenant_id uuid, agreement_id uuid )'])(
    'takes a directory function that returns %s',
    (returns) => {
      expect(defineWall([directoryFunction('f', { ...look, returns })]).directory).toHaveLength(1);
    },
  );
});

describe('the policies of a table', () => {
  it('are one restrictive per realm, one permissive for all of them, and the owner’s', () => {
    const table = tenantTable('inquiry', {
      controller: { select: true },
      processor: { reach: 'all', select: ['id'], where: "state = 'triage'" },
    });
    expect(
      policiesOf(table).map(({ name, permissive, roles, predicate }) => [name, permissive, roles, predicate]),
    ).toEqual([
      ['owner', true, ['portal_owner'], 'true'],
      ['granted', true, ['portal_controller', 'portal_processor'], 'true'],
      ['processor_wall', false, ['portal_processor'], "(select ctx.realm() = 'processor') and (state = 'triage')"],
      ['controller_wall', false, ['portal_controller'], 'tenant_id = (select ctx.tenant())'],
    ]);
  });

  it('are the owner’s alone when no realm is named', () => {
    expect(policiesOf(sharedTable('migrations', {})).map(({ name }) => name)).toEqual(['owner']);
  });
});

describe('the grants of a table', () => {
  const columns = ['tenant_id', 'id', 'state'];

  it.each([
    ['a tenant table', tenantTable('t', { controller: { update: true } }), ['id', 'state']],
    ['a shared table', sharedTable('t', { controller: { update: true } }), [undefined]],
  ])('“update: true” of %s never moves a row to another tenant', (_, table, updated) => {
    expect(grantsOf(table, columns).map(({ column }) => column)).toEqual(updated);
  });

  it('give a realm that is not named nothing', () => {
    const table = tenantTable('t', { system: { select: ['id'], delete: true } });
    expect(grantsOf(table, columns)).toEqual([
      { role: 'portal_jobs', privilege: 'SELECT', column: 'id' },
      { role: 'portal_jobs', privilege: 'DELETE', column: undefined },
    ]);
  });
});
