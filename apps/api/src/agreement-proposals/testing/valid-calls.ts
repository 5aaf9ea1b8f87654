import { nobody } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { decisionPath, givenAccepted, givenNegotiation, givenProposal, newSubject } from './given-proposals.js';

export const agreementProposalsCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/app/agreements/:id/proposals',
    given: async (portal) => {
      const { id, member } = await givenNegotiation(portal);
      return () => member.post(`/api/app/agreements/${id}/proposals`, newSubject);
    },
  },
  {
    route: 'PUT /api/staff/agreements/:id/proposals/:proposalId/decision',
    given: async (portal) => {
      const negotiated = await givenNegotiation(portal);
      const path = decisionPath(negotiated.id, await givenProposal(negotiated));
      return () => negotiated.staff.put(path, { decision: 'answered', answer: 'Det står i bilag C.' });
    },
  },
  {
    route: 'POST /api/staff/agreements/:id/next-version',
    given: async (portal) => {
      const { id, staff } = await givenAccepted(portal);
      return () => staff.post(`/api/staff/agreements/${id}/next-version`);
    },
  },
  {
    route: 'POST /s/:token/proposals',
    given: async (portal) => {
      const { token, id, member } = await givenNegotiation(portal);
      const { body } = await member.get(`/api/app/agreements/${id}/proposals`).expect(200);
      const form = { place: body.clauses[0].id, wish: 'Hvor står serverne?' };
      return () => nobody(portal).post(`/s/${token}/proposals`, form);
    },
  },
];
