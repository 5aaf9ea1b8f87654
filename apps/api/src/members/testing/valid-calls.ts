import { lastMail } from '../../mail/testing/last-mail.js';
import { newId } from '../../platform/ids.js';
import { givenMember, givenStaff, givenTenant, nobody } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';

const newcomer = () => `nina.${newId()}@example.test`;

/** A customer's admin, and a second member. */
async function givenTwoMembers(portal: Portal) {
  const tenant = await givenTenant(portal, 'Hold A/S');
  const admin = await givenMember(portal, tenant, ['admin']);
  await givenMember(portal, tenant, ['viewer'], 'Viggo Vidende');
  const { body } = await admin.get('/api/app/members').expect(200);
  const other: { id: string } = body.items.find(({ name }: { name: string }) => name === 'Viggo Vidende');
  return { admin, id: other.id };
}

/** An owner, and another person of the staff. */
async function givenColleagues(portal: Portal) {
  const owner = await givenStaff(portal, ['owner']);
  await givenStaff(portal, ['router'], `Rune ${newId()}`);
  const [row] = await portal.sql<{ id: string }>(
    `select person_id as id from app.staff_members order by 1 desc limit 1`,
  );
  return { owner, id: row?.id ?? '' };
}

/** A customer's first administrator, invited by an owner. @returns the invitation's path */
async function givenInvitedAdmin(portal: Portal) {
  const owner = await givenStaff(portal, ['owner']);
  const tenant = await givenTenant(portal, 'Første A/S');
  const path = `/api/staff/customers/${tenant.id}/invitations`;
  const { body } = await owner.post(path, { email: newcomer() }).expect(201);
  return { owner, path: `${path}/${body.id}` };
}

export const membersCalls: readonly ValidCall[] = [
  {
    route: 'PUT /api/app/members/:id/roles',
    given: async (portal) => {
      const { admin, id } = await givenTwoMembers(portal);
      return () => admin.put(`/api/app/members/${id}/roles`, { roles: ['privacy'] });
    },
  },
  {
    route: 'DELETE /api/app/members/:id',
    given: async (portal) => {
      const { admin, id } = await givenTwoMembers(portal);
      return () => admin.delete(`/api/app/members/${id}`);
    },
  },
  {
    route: 'POST /api/app/invitations',
    given: async (portal) => {
      const { admin } = await givenTwoMembers(portal);
      const order = { email: newcomer(), roles: ['viewer'] };
      return () => admin.post('/api/app/invitations', order);
    },
  },
  {
    route: 'DELETE /api/app/invitations/:id',
    given: async (portal) => {
      const { admin } = await givenTwoMembers(portal);
      const { body } = await admin.post('/api/app/invitations', { email: newcomer(), roles: ['viewer'] }).expect(201);
      return () => admin.delete(`/api/app/invitations/${body.id}`);
    },
  },
  {
    route: 'PUT /api/staff/people/:id/roles',
    given: async (portal) => {
      const { owner, id } = await givenColleagues(portal);
      return () => owner.put(`/api/staff/people/${id}/roles`, { roles: ['compliance'] });
    },
  },
  {
    route: 'PUT /api/staff/people/:id/access',
    given: async (portal) => {
      const { owner, id } = await givenColleagues(portal);
      return () => owner.put(`/api/staff/people/${id}/access`, { open: false });
    },
  },
  {
    route: 'POST /api/staff/invitations',
    given: async (portal) => {
      const [owner, email] = [await givenStaff(portal, ['owner']), newcomer()];
      return () => owner.post('/api/staff/invitations', { email, roles: ['router'] });
    },
  },
  {
    route: 'DELETE /api/staff/invitations/:id',
    given: async (portal) => {
      const owner = await givenStaff(portal, ['owner']);
      const { body } = await owner.post('/api/staff/invitations', { email: newcomer(), roles: ['router'] }).expect(201);
      return () => owner.delete(`/api/staff/invitations/${body.id}`);
    },
  },
  {
    route: 'POST /api/staff/customers/:tenantId/invitations',
    given: async (portal) => {
      const [owner, email] = [await givenStaff(portal, ['owner']), newcomer()];
      const tenant = await givenTenant(portal, 'Første A/S');
      return () => owner.post(`/api/staff/customers/${tenant.id}/invitations`, { email });
    },
  },
  {
    route: 'POST /api/app/invitations/:id/sending',
    again: 'an invitation that did not come is sent again',
    given: async (portal) => {
      const { admin } = await givenTwoMembers(portal);
      const { body } = await admin.post('/api/app/invitations', { email: newcomer(), roles: ['viewer'] }).expect(201);
      return () => admin.post(`/api/app/invitations/${body.id}/sending`);
    },
  },
  {
    route: 'POST /api/staff/invitations/:id/sending',
    again: 'an invitation that did not come is sent again',
    given: async (portal) => {
      const owner = await givenStaff(portal, ['owner']);
      const { body } = await owner.post('/api/staff/invitations', { email: newcomer(), roles: ['router'] }).expect(201);
      return () => owner.post(`/api/staff/invitations/${body.id}/sending`);
    },
  },
  {
    route: 'POST /api/staff/customers/:tenantId/invitations/:id/sending',
    again: 'an invitation that did not come is sent again',
    given: async (portal) => {
      const { owner, path } = await givenInvitedAdmin(portal);
      return () => owner.post(`${path}/sending`);
    },
  },
  {
    route: 'DELETE /api/staff/customers/:tenantId/invitations/:id',
    given: async (portal) => {
      const { owner, path } = await givenInvitedAdmin(portal);
      return () => owner.delete(path);
    },
  },
  {
    route: 'POST /invitation/:token',
    given: async (portal) => {
      const { admin } = await givenTwoMembers(portal);
      await admin.post('/api/app/invitations', { email: newcomer(), roles: ['viewer'] }).expect(201);
      const path = new URL(String((await lastMail(portal, 'invitation')).url)).pathname;
      return () => nobody(portal).post(path, { name: 'Nina Ny', password: 'seks tamme pelikaner' });
    },
  },
];
