import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

const about = z.strictObject({ agreementId: z.uuid() });

export const countersignAgreement = defineJob('countersign-agreement', about);
/** For two days: so long a timestamp authority may be away. */
export const sealAgreement = defineJob('seal-agreement', about, { retries: 60 });
/** `signerId` is left out in jobs from before an agreement had several: whoever has its turn is reminded. */
export const remindSignatory = defineJob('remind-signatory', about.extend({ signerId: z.uuid().optional() }));
export const expireAgreement = defineJob('expire-agreement', about);
export const wipeSignatureTrace = defineJob('wipe-signature-trace', about);

export const agreementJobs = [
  countersignAgreement,
  sealAgreement,
  remindSignatory,
  expireAgreement,
  wipeSignatureTrace,
];
