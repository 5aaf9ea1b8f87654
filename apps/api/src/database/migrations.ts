import { Customers2026112205 } from './migrations/2026112205-customers.js';
import { Identity2026112203 } from './migrations/2026112203-identity.js';
import { Mail2026112204 } from './migrations/2026112204-mail.js';
import { Platform2026112201 } from './migrations/2026112201-platform.js';
import { ProcessorProfile2026112202 } from './migrations/2026112202-processor-profile.js';

/** In the order in which they run. */
export const migrations = [
  Platform2026112201,
  ProcessorProfile2026112202,
  Identity2026112203,
  Mail2026112204,
  Customers2026112205,
];
