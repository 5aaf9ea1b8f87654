import { z } from 'zod';

/**
 * Why silence on a notice is no answer. `specific`: the customer authorises each sub-processor (art. 28(2)). `transfer`: the
 * change takes data out of the EU and the EEA, which needs its instruction whatever it has authorised (art. 28(3)(a)).
 */
export const needsApproval = z.enum(['specific', 'transfer']);
export type NeedsApproval = z.infer<typeof needsApproval>;
/** Of a customer: `offered` also while it is signed and sealed; `none` also when the last one has ended. */
export const agreementStanding = z.enum(['in-force', 'offered', 'drafted', 'none']);
export const deliveryFault = z.enum(['no-contact', 'not-sent', 'bounced']);

/**
 * How an objection ended. `withdrawn`: the customer took it back, and the change holds for it. Otherwise it does not:
 * `exception`: the customer stays as it was; `alternative`: another solution was agreed; `service-ended`: it left the service.
 */
export const resolution = z.enum(['withdrawn', 'exception', 'alternative', 'service-ended']);
/** Who said so: the customer in its own words, or the vendor, who noted it. */
export const settler = z.enum(['customer', 'vendor']);
export type Resolution = z.infer<typeof resolution>;
