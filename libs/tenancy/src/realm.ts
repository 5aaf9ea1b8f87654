/** Who is asking: each realm is a PostgreSQL login role of its own, with its own grants and row policies. */
export const realms = ['processor', 'controller', 'public', 'system', 'identity'] as const;
export type Realm = (typeof realms)[number];

/** The login role behind each realm. Jobs run as `portal_jobs`; only sign-in code runs as `portal_identity`. */
export const roleOf = {
  processor: 'portal_processor',
  controller: 'portal_controller',
  public: 'portal_public',
  system: 'portal_jobs',
  identity: 'portal_identity',
} as const satisfies Record<Realm, string>;

/** Owns every schema, table and function; nobody logs in as it. Whoever migrates is a member of it. */
export const ownerRole = 'portal_owner';

/** Application tables, context functions, and the look-ups that come before a tenant is known. */
export const schemas = { app: 'app', ctx: 'ctx', directory: 'directory' } as const;

export const runtimeRoles: readonly string[] = realms.map((realm) => roleOf[realm]);
