import { givenTemplate } from '../../agreement-templates/testing/given-template.js';
import { givenProfile } from '../../processor-profile/testing/given-profile.js';
import type { ValidCall } from '../../testing/valid-call.js';

export const templatePreviewsCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/agreement-templates/:id/preview',
    given: async (portal) => {
      await givenProfile(portal);
      const { staff, path, content } = await givenTemplate(portal);
      return () => staff.post(`${path}/preview`, { locale: 'da', content });
    },
  },
];
