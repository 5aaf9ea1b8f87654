import { Forbidden } from '../platform/problem.js';
import type { RequestScope } from '../platform/requests/request-scope.js';

/** Who reads what people wrote has attested confidentiality, and lately (art. 28(3)(b), 29 and 32(4)). @throws Forbidden */
export function requireAttestation({ session }: Pick<RequestScope, 'session'>): void {
  if (session && !session.attested)
    throw new Forbidden(
      'attestation_expired',
      'Your confidentiality attestation is missing or has expired. Ask an owner to renew it.',
    );
}
