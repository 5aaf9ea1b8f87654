import { givenDraft } from '../../agreements/testing/given-agreement.js';
import { newId } from '../../platform/ids.js';
import { givenHouse, givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { exampleFiles, givenPublished, givenTemplate, ownTemplate, publication } from './given-template.js';

export const agreementTemplatesCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/agreement-templates',
    given: async (portal) => {
      const staff = await givenStaff(portal, ['compliance']);
      const { current } = await ownTemplate(staff);
      const order = { name: `Ny skabelon ${newId()}`, from: current.id };
      return () => staff.post('/api/staff/agreement-templates', order);
    },
  },
  {
    route: 'POST /api/staff/agreement-templates/imports',
    given: async (portal) => {
      await givenHouse(portal);
      const staff = await givenStaff(portal, ['compliance']);
      const files = { name: `Standard ${newId()}`, ...exampleFiles() };
      return () => staff.post('/api/staff/agreement-templates/imports', files);
    },
  },
  {
    route: 'PUT /api/staff/agreement-templates/:id/name',
    given: async (portal) => {
      const { staff, path } = await givenTemplate(portal);
      const name = `Andet navn ${newId()}`;
      return () => staff.put(`${path}/name`, { name });
    },
  },
  {
    route: 'PUT /api/staff/agreement-templates/:id/choice',
    given: async (portal) => {
      const { staff, path } = await givenPublished(portal);
      return () => staff.put(`${path}/choice`);
    },
  },
  {
    route: 'PUT /api/staff/agreement-templates/:id/draft',
    given: async (portal) => {
      const { staff, path, content } = await givenTemplate(portal);
      return () => staff.put(`${path}/draft`, { revision: 1, content });
    },
  },
  {
    route: 'DELETE /api/staff/agreement-templates/:id/draft',
    given: async (portal) => {
      const { staff, path } = await givenTemplate(portal);
      return () => staff.delete(`${path}/draft?revision=1`);
    },
  },
  {
    route: 'POST /api/staff/agreement-templates/:id/publication',
    given: async (portal) => {
      const { staff, path } = await givenTemplate(portal);
      return () => staff.post(`${path}/publication`, { revision: 1, ...publication });
    },
  },
  {
    route: 'PUT /api/staff/agreement-templates/:id/versions/:number/retirement',
    given: async (portal) => {
      const { staff, path } = await givenPublished(portal);
      return () => staff.put(`${path}/versions/1/retirement`);
    },
  },
  {
    route: 'PUT /api/staff/agreements/:id/wording',
    given: async (portal) => {
      const { id, staff } = await givenDraft(portal);
      const template = await givenPublished(portal, { staff });
      const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
      return () =>
        staff.put(`/api/staff/agreements/${id}/wording`, { revision: body.revision, templateId: template.id });
    },
  },
];
