import { Platform2026112201 } from './migrations/2026112201-platform.js';
import { Identity2026112203 } from './migrations/2026112203-identity.js';
import { ProcessorProfile2026112202 } from './migrations/2026112202-processor-profile.js';

/** In the order in which they run. */
export const migrations = [Platform2026112201, ProcessorProfile2026112202, Identity2026112203];
