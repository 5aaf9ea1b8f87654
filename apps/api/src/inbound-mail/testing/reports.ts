type Report = {
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly eol?: '\r\n' | '\n';
  /** The delivery-status part, instead of the one made from the above. */
  readonly part?: string;
  readonly boundary?: string;
};

/** A delivery report as mail servers write it (RFC 3464). */
export function report({ action, status, diagnostic, part, eol = '\r\n', boundary = '"b=_1"' }: Report): string {
  const fields = [
    'Final-Recipient: rfc822; karen@kunde.example',
    action && `Action: ${action}`,
    status && `Status: ${status}`,
    diagnostic && `Diagnostic-Code: ${diagnostic}`,
  ].filter(Boolean);
  const mark = boundary.replaceAll('"', '');
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.kunde.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status;`,
    `\tboundary=${boundary}`,
    '',
    'This is a MIME-encapsulated message.',
    `--${mark}`,
    'Content-Type: text/plain',
    '',
    'I am sorry to have to tell you. Action: failed, Status: 5.0.0 (these words are for people)',
    `--${mark}`,
    ...(part === undefined
      ? ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.kunde.example', '', ...fields]
      : part.split('\n')),
    '',
    `--${mark}`,
    'Content-Type: message/rfc822',
    '',
    'Subject: what we sent',
    '',
    `--${mark}--`,
    '',
  ].join(eol);
}

const base64 = Buffer.from('Reporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.2.2\r\n').toString('base64');
const head = 'Content-Type: message/delivery-status';

/** What mail servers really send, with what must be read out of it. */
export const corpus: readonly (readonly [name: string, source: string, kind: string, status: string])[] = [
  [
    'no such user',
    report({ action: 'failed', status: '5.1.1', diagnostic: 'smtp; 550 5.1.1 No such user' }),
    'permanent',
    '5.1.1',
  ],
  ['a full mailbox for good', report({ action: 'failed', status: '5.2.2' }), 'permanent', '5.2.2'],
  [
    'a comment after the status',
    report({ action: 'failed', status: '5.0.0 (permanent failure)' }),
    'permanent',
    '5.0.0',
  ],
  [
    'upper case and unquoted boundary',
    report({ action: 'FAILED', status: '5.4.4', boundary: 'xyz' }),
    'permanent',
    '5.4.4',
  ],
  ['bare line feeds', report({ action: 'failed', status: '5.7.1', eol: '\n' }), 'permanent', '5.7.1'],
  ['gave up on a passing fault', report({ action: 'failed', status: '4.4.7' }), 'permanent', '4.4.7'],
  ['still trying', report({ action: 'delayed', status: '4.4.1' }), 'transient', '4.4.1'],
  ['no action, permanent status', report({ status: '5.1.10' }), 'permanent', '5.1.10'],
  ['no action, passing status', report({ status: '4.2.2' }), 'transient', '4.2.2'],
  ['delivered after all', report({ action: 'delivered', status: '2.0.0' }), 'none', '2.0.0'],
  ['relayed on', report({ action: 'relayed', status: '2.0.0' }), 'none', '2.0.0'],
  [
    'folded diagnostics',
    report({ action: 'failed', status: '5.1.1', diagnostic: 'smtp; 550\r\n   user\r\n\tunknown' }),
    'permanent',
    '5.1.1',
  ],
  ['base64', report({ part: `${head}\nContent-Transfer-Encoding: base64\n\n${base64}` }), 'permanent', '5.2.2'],
  [
    'quoted-printable',
    report({
      part: `${head}\nContent-Transfer-Encoding: quoted-printable\n\nA: b\n\nAction=3A failed\nStatus: 5.=\n1.2`,
    }),
    'permanent',
    '5.1.2',
  ],
  [
    'an internationalised report',
    report({ part: `Content-Type: message/global-delivery-status\n\nA: b\n\nAction: failed\nStatus: 5.6.7` }),
    'permanent',
    '5.6.7',
  ],
  ['a report without a report', report({ part: 'Content-Type: text/plain\n\nAction: failed' }), 'none', ''],
  ['an empty report', report({ part: `${head}\n\n` }), 'none', ''],
  [
    'an out-of-office',
    'Subject: On holiday\r\nAuto-Submitted: auto-replied\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n',
    'none',
    '',
  ],
  ['nothing', '', 'none', ''],
  ['only a line break', '\r\n', 'none', ''],
  ['no end of the headers', 'Content-Type: multipart/report; boundary=x', 'none', ''],
  ['an empty boundary', 'Content-Type: multipart/report; boundary=""\r\n\r\n--\r\n', 'none', ''],
  [
    'bytes that are no text',
    Buffer.from(Array.from({ length: 4096 }, (_, at) => at % 256)).toString('latin1'),
    'none',
    '',
  ],
];
