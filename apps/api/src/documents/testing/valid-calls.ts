import { nobody } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';

export const documentsCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/public/verification',
    given: (portal) => {
      const pdf = Buffer.from('%PDF-1.7\n').toString('base64');
      return Promise.resolve(() => nobody(portal).post('/api/public/verification', { pdf }));
    },
  },
];
