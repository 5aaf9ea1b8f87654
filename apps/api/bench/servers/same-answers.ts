import { createHash } from 'node:crypto';
import { customerColumns, customerLists } from '../../src/customers/customer-sql.js';

/** How a server of comparison asks its database: rows of the shape its SQL has. */
export type Query = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

type SessionRow = { personId: string; tenantId: string | null; staffRoles: string[] };
type AgreementRow = { createdAt: Date; sentAt: Date | null } & Record<string, unknown>;
type SignatureRow = { party: string; statements: { text: string }[]; signedAt: Date; keptUntil: Date } & Record<
  string,
  unknown
>;
type CustomerRow = { id: string; name: string };

const IDLE = 2 * 3_600_000;
const PAGE = 50;

/**
 * What the portal answers, by the same SQL, without roles, policies, context or transactions: the connection sees every row.
 * Whether the answers are the same is checked before anything is measured.
 */
export const sameAnswers = (query: Query) => ({
  async session(cookies: string | undefined): Promise<SessionRow | undefined> {
    const token = /session=([^;]+)/.exec(cookies ?? '')?.[1];
    if (token === undefined) return undefined;
    const now = new Date();
    const hash = createHash('sha256').update(token).digest();
    const [row] = await query<SessionRow>(SESSION, [hash, now, new Date(now.getTime() - IDLE)]);
    return row;
  },

  async customer(id: string): Promise<object | undefined> {
    const [row] = await query(CUSTOMER, [id]);
    return row;
  },

  async customers(): Promise<object> {
    const rows = await query<CustomerRow>(CUSTOMERS, [null, null, null, null, null]);
    const items = rows.slice(0, PAGE);
    const last = items.at(-1);
    const more = rows.length > PAGE && last;
    return { items, next: more ? Buffer.from(JSON.stringify([last.name, last.id])).toString('base64url') : null };
  },

  async agreement(tenantId: string | null, id: string): Promise<object | undefined> {
    const [row] = await query<AgreementRow>(AGREEMENT, [tenantId, id]);
    if (!row) return undefined;
    const signatures = await query<SignatureRow>(SIGNATURES, [tenantId, id]);
    // Nobody of the seed has handed an agreement on.
    const forwardings = await query(FORWARDINGS, [tenantId, id]);
    return {
      ...row,
      forwardings,
      signers: await query(SIGNERS, [tenantId, id]),
      signatures: signatures.map(({ keptUntil, ...one }) => ({
        ...one,
        statements: one.statements.map(({ text }) => text),
        traceKeptUntil: one.party === 'controller' ? keptUntil : null,
      })),
    };
  },
});

const SESSION = `
  select s.id, p.id as "personId", p.name, p.email, p.locale, s.csrf_token as "csrfToken",
         s.last_seen_at as "lastSeenAt", case when s.second_factor then coalesce(f.roles, '{}') else '{}' end as "staffRoles",
         coalesce(f.attested_until >= $2::date, false) as attested,
         m.tenants, case when m.ids @> array[s.tenant_id] then s.tenant_id end as "tenantId"
  from sessions s
  join people p on p.id = s.person_id and p.disabled_at is null
  left join staff_members f on f.person_id = p.id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('tenantId', t.id, 'name', t.name, 'roles', m.roles) order by t.name), '[]') as tenants,
           coalesce(array_agg(t.id), '{}') as ids
    from memberships m join tenants t on t.id = m.tenant_id
    where m.person_id = p.id
  ) m
  where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`;

const CUSTOMER = `select ${customerColumns} from tenants t ${customerLists} where t.id = $1 and t.kind = 'customer'`;

const CUSTOMERS = `
  select t.id, t.name, t.registration_number as "registrationNumber", t.country, t.locale, t.authorisation, t.status,
         array(select s.code from subscriptions u join services s on s.id = u.service_id
               where u.tenant_id = t.id order by s.code) as services
  from tenants t
  where t.kind = 'customer'
    and ($1::text is null or lower(t.name) ^@ lower($1) or t.registration_number ^@ $1)
    and ($2::uuid is null or exists (select 1 from subscriptions u where u.tenant_id = t.id and u.service_id = $2))
    and ($3::text is null or t.status = $3)
    and ($4::text is null or (t.name, t.id) > ($4, $5::uuid))
  order by t.name, t.id
  limit ${PAGE + 1}`;

const AGREEMENT = `
  select id, reference, version, state, locale, content_hash as "contentHash", sealed_sha256 as "sealedSha256",
         seal, end_reason as "endReason", created_at as "createdAt", sent_at as "sentAt", expires_at as "expiresAt",
         signed_at as "signedAt", in_force_at as "inForceAt", ended_at as "endedAt"
  from agreements where tenant_id = $1 and id = $2 and state <> 'draft'`;

const SIGNATURES = `
  select g.party, g.method, g.name, g.title, g.signed_at as "signedAt", g.statements, g.signer_id as "signerId",
         g.registration_number as "registrationNumber", g.kept_until as "keptUntil", g.mandate
  from signatures g left join agreement_signers s on s.tenant_id = g.tenant_id and s.id = g.signer_id
  where g.tenant_id = $1 and g.agreement_id = $2 and s.lapsed_at is null order by g.party, s.position`;

const SIGNERS = `
  select id, turn, name, title, email, state, invited_at as "invitedAt", viewed_at as "viewedAt", signed_at as "signedAt",
         declined_at as "declinedAt"
  from agreement_signers where tenant_id = $1 and agreement_id = $2 and lapsed_at is null order by position`;

const FORWARDINGS = `
  select id, from_name, from_email, to_name, to_email, message, forwarded_at from signatory_forwardings
  where tenant_id = $1 and agreement_id = $2 order by id`;
