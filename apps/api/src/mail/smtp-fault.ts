import { z } from 'zod';
import { NotHandedOver, RefusedForGood } from './mail-transport.js';

const smtpError = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});

/** RFC 3463, as it follows the reply code: `550 5.1.1 …` or `550-5.1.1 …`. */
const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/;

/**
 * What a failed hand-over means. Only what the server says of this recipient (RCPT TO) or of this mail (DATA) is final
 * (RFC 5321 4.2.1); that it refuses our password or our sender is for the operator to mend, and the mail waits.
 * @returns an error without the server's words, which repeat the address
 */
export function faultOf(error: unknown): RefusedForGood | NotHandedOver {
  const { code, command, responseCode, response } = smtpError.safeParse(error).data ?? {};
  const status = enhanced.exec(response ?? '')?.[1];
  const reply = [responseCode, status].filter(Boolean).join(' ');
  const isAboutMail = (code === 'EENVELOPE' && command === 'RCPT TO') || (code === 'EMESSAGE' && command === 'DATA');
  if (isAboutMail && (responseCode ?? 0) >= 500) return new RefusedForGood(reply);
  return new NotHandedOver(
    ['The mail was not handed over:', code ?? 'EUNKNOWN', command, reply].filter(Boolean).join(' '),
  );
}
