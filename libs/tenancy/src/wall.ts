import { realms, type Realm } from './realm.js';

/** What a realm may do with a table. `true` means every column; `update: true` every column but `tenant_id`. */
export type Grant = {
  /** `tenant`: the rows of the sealed tenant (default of tenant tables). `all`: every row (only reach of shared tables). */
  readonly reach?: 'tenant' | 'all';
  readonly select?: true | readonly string[];
  readonly insert?: true | readonly string[];
  readonly update?: true | readonly string[];
  readonly delete?: true;
  /** Extra SQL condition on the row, ANDed into the restrictive policy; holds for rows read and rows written. */
  readonly where?: string;
};

/** A realm that is not named gets nothing. */
export type Access = Partial<Record<Realm, Grant>>;

export type TableDeclaration = {
  readonly kind: 'tenant' | 'shared';
  readonly name: string;
  readonly access: Access;
};

export type DirectoryDeclaration = {
  readonly kind: 'directory';
  readonly name: string;
  readonly args: string;
  readonly returns: string;
  readonly body: string;
  readonly realms: readonly Realm[];
};

export type OutsideDeclaration = { readonly kind: 'outside'; readonly name: string; readonly realms: readonly Realm[] };

export type Declaration = TableDeclaration | DirectoryDeclaration | OutsideDeclaration;

/** Everything the runtime roles can reach. */
export type Wall = {
  readonly tables: readonly TableDeclaration[];
  readonly directory: readonly DirectoryDeclaration[];
  readonly outside: readonly OutsideDeclaration[];
};

/** A table whose rows each belong to one tenant: `tenant_id uuid` leads every key. */
export function tenantTable(name: string, access: Access): TableDeclaration {
  return { kind: 'tenant', name, access };
}

/** A table that belongs to no tenant (templates, sessions, the migrations list). */
export function sharedTable(name: string, access: Access): TableDeclaration {
  return { kind: 'shared', name, access };
}

/**
 * A look-up from before a tenant is known (signing token → agreement), or one that needs an index a policy would
 * forbid. Becomes `directory.<name>`, runs as the owner over every row, and returns UUIDs only.
 */
export function directoryFunction(
  name: string,
  look: Omit<DirectoryDeclaration, 'kind' | 'name'>,
): DirectoryDeclaration {
  return { kind: 'directory', name, ...look };
}

/** A schema governed elsewhere (the job queue's), which these realms may use. The inspection then leaves it alone. */
export function outsideSchema(name: string, use: { readonly realms: readonly Realm[] }): OutsideDeclaration {
  return { kind: 'outside', name, realms: use.realms };
}

const identifier = /^[a-z][a-z0-9_]{0,62}$/;
const idsOnly = /^(setof\s+)?uuid$|^table\s*\(\s*[a-z_0-9]+\s+uuid(\s*,\s*[a-z_0-9]+\s+uuid)*\s*\)$/i;

/** Puts declarations together. Throws on one that is made twice or that could not hold. */
export function defineWall(declarations: readonly Declaration[]): Wall {
  const seen = new Set<string>();
  for (const declaration of declarations) {
    const key = `${declaration.kind === 'directory' || declaration.kind === 'outside' ? declaration.kind : 'table'} ${declaration.name}`;
    if (seen.has(key)) throw new Error(`Declared twice: ${key}`);
    seen.add(key);
    const fault = faultOf(declaration);
    if (fault) throw new Error(`${key}: ${fault}`);
  }
  return {
    tables: declarations.filter((d): d is TableDeclaration => d.kind === 'tenant' || d.kind === 'shared'),
    directory: declarations.filter((d) => d.kind === 'directory'),
    outside: declarations.filter((d) => d.kind === 'outside'),
  };
}

function faultOf(declaration: Declaration): string | undefined {
  if (!identifier.test(declaration.name)) return 'a name is lower-case letters, digits and underscores';
  if (declaration.kind === 'outside') return undefined;
  if (declaration.kind === 'directory')
    return idsOnly.test(declaration.returns) ? undefined : 'returns ids only (uuid)';
  for (const realm of realms) {
    const grant = declaration.access[realm];
    if (!grant) continue;
    if (declaration.kind === 'shared' && grant.reach === 'tenant')
      return `${realm} has no tenant's reach in a shared table`;
    if (Array.isArray(grant.update) && grant.update.includes('tenant_id'))
      return `${realm} may not move a row to another tenant`;
    if (!grant.select && !grant.insert && !grant.update && !grant.delete)
      return `${realm} is named but granted nothing`;
  }
  return undefined;
}
