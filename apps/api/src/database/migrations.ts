import { Audit2026112206000 } from './migrations/2026112206-audit.js';
import { AccountLinks2026112642000 } from './migrations/2026112642-account-links.js';
import { Agreements2026112207000 } from './migrations/2026112207-agreements.js';
import { Customers2026112205000 } from './migrations/2026112205-customers.js';
import { Identity2026112203000 } from './migrations/2026112203-identity.js';
import { Inquiries2026112231000 } from './migrations/2026112231-inquiries.js';
import { Keys2026112230000 } from './migrations/2026112230-keys.js';
import { Mail2026112204000 } from './migrations/2026112204-mail.js';
import { NoUnsubscribeUrl2026112643000 } from './migrations/2026112643-no-unsubscribe-url.js';
import { Platform2026112201000 } from './migrations/2026112201-platform.js';
import { ProcessorProfile2026112202000 } from './migrations/2026112202-processor-profile.js';
import { Retention2026112640000 } from './migrations/2026112640-retention.js';
import { Revisions2026112641000 } from './migrations/2026112641-revisions.js';
import { SubProcessors2026112206000 } from './migrations/2026112206-sub-processors.js';

/** They run in the order of the number in their names, whatever the order here. */
export const migrations = [
  Platform2026112201000,
  ProcessorProfile2026112202000,
  Identity2026112203000,
  Mail2026112204000,
  Customers2026112205000,
  Keys2026112230000,
  Inquiries2026112231000,
  Audit2026112206000,
  Agreements2026112207000,
  SubProcessors2026112206000,
  Retention2026112640000,
  Revisions2026112641000,
  AccountLinks2026112642000,
  NoUnsubscribeUrl2026112643000,
];
