import { jest } from '@jest/globals';
import { MailTransport } from '../../mail/mail-transport.js';
import type { Portal } from '../../testing/portal.js';

/** Mails that would have left the building; a mail server is the one thing a spec has none of. */
export function givenMailServer(portal: Portal) {
  return jest.spyOn(portal.get(MailTransport), 'send').mockResolvedValue(undefined);
}
