import { z } from 'zod';
import { agreementData } from '#dpa-templates';
import { agreementStates } from '../agreement-record/agreement.js';
import { documentHtml } from '../agreement-record/agreements.schema.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { campaignFailures, campaignOutcomes, campaignReasons, campaignStates, campaignSteps } from './campaign.js';

const instant = z.iso.datetime();
const { dataTypes, dataSubjects } = agreementData.shape.annexes.shape.a.shape;

export const campaignParams = z.strictObject({ id: z.uuid() });

/** Which customers are looked at. Of each it is then said what is done, or why nothing. */
export const campaignAudience = z.strictObject({
  /** Words of the name or the registration number, or parts of them; empty: all. */
  search: z.string().trim().max(100),
  /** Customers with one of these services; empty: all. */
  serviceIds: z.array(z.uuid()).max(100),
  locale: z.enum(['da', 'en']).nullable(),
  /** `signed`: with an agreement in force. `unsigned`: without. */
  standing: z.enum(['everyone', 'signed', 'unsigned']),
  excluded: z.array(z.uuid()).max(1000),
});
export type CampaignAudience = z.infer<typeof campaignAudience>;

/** What every first agreement says of the processing beyond what the library has for the customer's services; may be empty. */
const annexA = printable(z.strictObject({ dataTypes, dataSubjects }));

export const campaignSettings = z.strictObject({ expiresInDays: z.int().min(3).max(180), annexA });
export type CampaignSettings = z.infer<typeof campaignSettings>;

export const campaignOrder = z.strictObject({
  name: oneLine(z.string().trim().min(1).max(200)),
  templateVersionId: z.uuid(),
  audience: campaignAudience,
  settings: campaignSettings,
});
export type CampaignOrder = z.infer<typeof campaignOrder>;

export const campaignStart = z.strictObject({
  /** Of what the dry run showed: where that is another now, the start is refused. */
  fingerprint: z.string().length(64),
  /** What first agreements say of the processing has been read; asked for where there are any. */
  confirmed: z.boolean().default(false),
});
export type CampaignStart = z.infer<typeof campaignStart>;

export const campaignMove = z.strictObject({ state: z.enum(['running', 'paused', 'cancelled']) });
export type CampaignMove = z.infer<typeof campaignMove>;

const outcomeCounts = z.record(z.enum(campaignOutcomes), z.number());

const facts = {
  id: z.uuid(),
  name: z.string(),
  state: z.enum(campaignStates),
  wording: z.object({
    versionId: z.uuid(),
    templateId: z.uuid(),
    name: z.string(),
    number: z.number(),
    change: z.enum(['major', 'minor']),
  }),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Counted from what became of each customer; all 0 before it is started. */
  outcomes: outcomeCounts,
};

export const campaignList = z.object({ items: z.array(z.object(facts)), next: z.uuid().nullable() });
export type CampaignList = z.infer<typeof campaignList>;
export const campaignListQuery = z.strictObject({ next: z.uuid().optional() });

export const campaign = z.object({
  ...facts,
  audience: campaignAudience,
  settings: campaignSettings,
  /** Staff who planned and who started it. */
  createdBy: z.string().nullable(),
  startedBy: z.string().nullable(),
  /** How far the agreements are that it has sent. */
  agreements: z.record(z.enum(agreementStates), z.number()),
  /** Customers whose mail did not arrive. */
  unreached: z.number(),
});
export type Campaign = z.infer<typeof campaign>;

export const planQuery = z.strictObject({
  step: z.enum(campaignSteps).optional(),
  reason: z.enum(campaignReasons).optional(),
  /** `true`: only those where nobody could be written to. */
  unreached: z.stringbool().optional(),
  cursor: z.string().max(500).optional(),
});
export type PlanQuery = z.infer<typeof planQuery>;

/** What is done for one customer, and why not. */
export const plannedCustomer = z.object({
  tenantId: z.uuid(),
  customer: z.string(),
  step: z.enum(campaignSteps),
  reason: z.enum(campaignReasons).nullable(),
  /** What stands in the way, by path: `services`, `signers`, `annexes.a.dataTypes`. */
  missing: z.array(z.string()),
  /** Addresses of those who would sign that are known to bounce: nothing is sent until they are mended. */
  unreached: z.array(z.string()),
  /** The agreement it is bound by. */
  bound: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Parts of the wording that differ from what it is bound by; null without a wording to compare with. */
  changedParts: z.number().nullable(),
  /** The offer or draft that is in the way. */
  agreementId: z.uuid().nullable(),
});

export const campaignPlan = z.object({
  /** Somebody gets a first agreement, now or once what is missing is there: what it says is to be read before the start. */
  asksToConfirm: z.boolean(),
  /** By step; those for whom nothing is done by reason too. Who cannot be reached is only in `unreached`. */
  totals: z.object({
    steps: z.record(z.enum(campaignSteps), z.number()),
    reasons: z.record(z.enum(campaignReasons), z.number()),
    unreached: z.number(),
  }),
  items: z.array(plannedCustomer),
  next: z.string().nullable(),
});
export type CampaignPlan = z.infer<typeof campaignPlan>;

/** Of each combination of services and language, the customer whose first agreement is shown. */
export const campaignExamples = z.object({
  /** Of the campaign, whom it reaches with what, and all that its first agreements would say; the start sends it back. */
  fingerprint: z.string(),
  /** To how many something is sent. */
  customers: z.number(),
  items: z.array(
    z.object({
      tenantId: z.uuid(),
      customer: z.string(),
      locale: z.enum(['da', 'en']),
      services: z.array(z.object({ da: z.string(), en: z.string() })),
      /** How many have this combination. */
      customers: z.number(),
    }),
  ),
  /** What is not among them. */
  more: z.object({ combinations: z.number(), customers: z.number() }),
});
export type CampaignExamples = z.infer<typeof campaignExamples>;

export const exampleParams = campaignParams.extend({ tenantId: z.uuid() });

/** The annexes of one of the first agreements, as it would be drafted now. */
export const campaignExample = documentHtml.extend({
  tenantId: z.uuid(),
  customer: z.string(),
  locale: z.enum(['da', 'en']),
});
export type CampaignExample = z.infer<typeof campaignExample>;

export const campaignCustomersQuery = z.strictObject({
  outcome: z.enum(campaignOutcomes).optional(),
  /** `true`: only those whose mail did not arrive. */
  unreached: z.stringbool().optional(),
  cursor: z.string().max(500).optional(),
});
export type CampaignCustomersQuery = z.infer<typeof campaignCustomersQuery>;

export const campaignCustomer = z.object({
  tenantId: z.uuid(),
  customer: z.string(),
  registrationNumber: z.string(),
  step: z.enum(campaignSteps),
  outcome: z.enum(campaignOutcomes),
  reason: z.enum([...campaignReasons, ...campaignFailures]).nullable(),
  missing: z.array(z.string()),
  settledAt: instant.nullable(),
  agreement: z
    .object({
      id: z.uuid(),
      name: z.string(),
      state: z.enum(agreementStates),
      sentAt: instant.nullable(),
      signedAt: instant.nullable(),
      inForceAt: instant.nullable(),
    })
    .nullable(),
  /** The address that the last mail did not reach. */
  unreached: z.string().nullable(),
});
export type CampaignCustomer = z.infer<typeof campaignCustomer>;
export const campaignCustomerList = z.object({ items: z.array(campaignCustomer), next: z.string().nullable() });
export type CampaignCustomerList = z.infer<typeof campaignCustomerList>;
