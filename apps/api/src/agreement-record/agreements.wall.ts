import { directoryFunction, sharedTable, tenantTable } from '#tenancy';

/** What was never sent is the vendor's alone, also when it is withdrawn. */
const shown = 'sent_at is not null';

/** What is known of a signature by everyone but the owner: where it was made from (IP, user agent) is not. */
const evidence = [
  'tenant_id',
  'id',
  'agreement_id',
  'party',
  'method',
  'name',
  'title',
  'content_hash',
  'statements',
  'locale',
  'signed_at',
  'signer_id',
  'registration_number',
  'kept_until',
  'mandate',
  'drawing',
];

/** Staff see how far an agreement is, never a link or code that signs it. */
/** Of a link: to whom it went, for the course of an agreement and its certificate; never what opens it. */
const sentTo = ['tenant_id', 'id', 'signer_id', 'signer_name', 'signer_email'];

export const agreementsWall = [
  sharedTable('agreement_numbers', {
    processor: { select: true, insert: true, update: true },
    system: { select: true, insert: true, update: true },
  }),
  tenantTable('agreements', {
    processor: { reach: 'all', select: true, insert: true, update: true },
    // What a member proposes and what ends the agreement happen one after another: whoever writes this has the row.
    controller: { select: true, update: ['changed_at'], where: shown },
    public: {
      select: true,
      update: [...['state', 'viewed_at', 'signed_at', 'ended_at', 'end_reason', 'changed_at']],
      where: shown,
    },
    // A campaign drafts and sends, one customer at a time.
    system: { select: true, insert: true, update: true },
  }),
  tenantTable('agreement_signers', {
    processor: { reach: 'all', select: true, insert: true, update: true },
    controller: { select: true },
    public: {
      select: true,
      update: [
        ...['name', 'title', 'email', 'state', 'locale'],
        ...['invited_at', 'viewed_at', 'signed_at', 'declined_at'],
      ],
    },
    system: { select: true, insert: true, update: ['state', 'invited_at', 'lapsed_at'] },
  }),
  tenantTable('signing_links', {
    processor: {
      reach: 'all',
      insert: true,
      select: [...sentTo, 'expires_at'],
      update: ['expires_at'],
    },
    controller: { insert: true },
    public: {
      select: [
        ...['tenant_id', 'id', 'agreement_id', 'signer_name', 'signer_title', 'signer_email', 'expires_at'],
        ...['signer_id', 'forwarding_id'],
      ],
      insert: true,
      update: ['forwarding_id'],
    },
    system: { insert: true, select: sentTo },
  }),
  // Who handed the agreement on to whom: part of what proves the signature, so nobody changes it.
  tenantTable('signatory_forwardings', {
    processor: { reach: 'all', select: true },
    controller: { select: true },
    public: { select: true, insert: true },
    system: { select: true },
  }),
  tenantTable('signatures', {
    processor: { reach: 'all', insert: true, select: evidence },
    controller: { select: evidence },
    public: { insert: true, select: evidence },
    // The trace is wiped when it need not be kept any longer, unread.
    system: { insert: true, select: [...evidence, 'email'], update: ['ip', 'user_agent'] },
  }),
  directoryFunction('signing_link', {
    args: 'hash bytea',
    returns: 'table (tenant_id uuid, id uuid)',
    body: 'select l.tenant_id, l.id from app.signing_links l where l.token_hash = hash',
    realms: ['public'],
  }),
  directoryFunction('agreements_unsealed', {
    args: 'since timestamptz',
    returns: 'table (id uuid)',
    body: `select a.id from app.agreements a where a.state = 'sealing' and a.changed_at < since`,
    realms: ['system'],
  }),
];
