import { defineWall, directoryFunction, sharedTable, tenantTable } from '../index.js';

export const acme = '0199aaaa-0000-7000-8000-000000000001';
export const umbrella = '0199bbbb-0000-7000-8000-000000000002';

export const sampleWall = defineWall([
  tenantTable('document', {
    controller: { select: true, insert: true, update: true, delete: true },
    processor: {
      reach: 'all',
      select: ['tenant_id', 'id', 'title', 'state'],
      update: ['state'],
      where: "state <> 'routed'",
    },
    public: { select: ['tenant_id', 'id', 'title'] },
    system: { reach: 'all', select: true, update: ['state'] },
  }),
  tenantTable('note', { controller: { select: true, insert: true, update: ['text'], delete: true } }),
  sharedTable('template', {
    processor: { select: true, insert: true, update: true },
    controller: { select: ['id', 'name'] },
  }),
  sharedTable('session', { identity: { select: true, insert: true, delete: true } }),
  sharedTable('migrations', {}),
  directoryFunction('document_by_token', {
    args: 'given bytea',
    returns: 'table(tenant_id uuid, document_id uuid)',
    body: 'select d.tenant_id, d.id from document d where d.token_hash = given',
    realms: ['public'],
  }),
]);

export const sampleTables = `
  create table app.document (
    tenant_id uuid not null, id uuid not null default uuidv7(), title text not null,
    body text not null default '', state text not null default 'open', token_hash bytea,
    primary key (tenant_id, id));
  create table app.note (
    tenant_id uuid not null, id uuid not null default uuidv7(), document_id uuid not null, text text not null,
    primary key (tenant_id, id), unique (tenant_id, text),
    foreign key (tenant_id, document_id) references app.document (tenant_id, id) on delete cascade);
  create table app.template (id uuid primary key default uuidv7(), name text not null unique, draft text);
  create table app.session (id uuid primary key default uuidv7(), hash bytea not null);
  create table app.migrations (id int primary key, name text);
  create index on app.document (tenant_id, state);`;

/** Two tenants, two documents each (one routed), a note on the first; a canary in every text. */
export const sampleRows = [acme, umbrella]
  .map((tenant, index) => {
    const name = index === 0 ? 'acme' : 'umbrella';
    const id = (n: number) => `0199${'cd'[index]}000-0000-7000-8000-00000000000${n}`;
    return `
      insert into app.document (tenant_id, id, title, body, state, token_hash) values
        ('${tenant}', '${id(1)}', '${name} open', '${name} body', 'open', sha256('${name} token')),
        ('${tenant}', '${id(2)}', '${name} routed', '${name} body', 'routed', null);
      insert into app.note (tenant_id, document_id, text) values ('${tenant}', '${id(1)}', '${name} note');`;
  })
  .concat(
    `insert into app.template (name, draft) values ('standard', 'draft'); insert into app.session (hash) values ('x');`,
  )
  .join('');

/** The first document of each tenant. */
export const documentOf = {
  [acme]: '0199c000-0000-7000-8000-000000000001',
  [umbrella]: '0199d000-0000-7000-8000-000000000001',
} as const;
