import { z } from 'zod';
import { zStaffAgreementsOfferBody } from '../../../generated/api/zod.gen.js';

const { signatory, expiresInDays } = zStaffAgreementsOfferBody.shape;
const { name, title, email } = signatory.unwrap().shape;

/** The body of an offer with its signatory laid flat, as the form shows it. */
export const offerValues = z.object({ name, title, email, expiresInDays });
