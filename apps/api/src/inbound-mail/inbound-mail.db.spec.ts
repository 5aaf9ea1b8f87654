import { jest } from '@jest/globals';
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { givenHouse, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { FollowNotice } from '../notice-delivery/follow-notice.js';
import { newId } from '../platform/ids.js';
import { givenMail, statusOf } from '../mail/testing/given-mail.js';
import { returnPath } from '../mail/return-path.js';
import { InboundMail } from './inbound-mail.listener.js';
import { report } from './testing/reports.js';

const gone = report({ action: 'failed', status: '5.1.1', diagnostic: 'smtp; 550 No such user' });

describe('the mail server for what comes back', () => {
  let portal: Portal;
  let acme: Tenant;
  let port: number;
  let mailId: string;
  let noticeId: string;
  let heard: jest.SpiedFunction<FollowNotice['run']>;
  const deliver = (raw: string | Buffer, to: string | string[]) => {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    return transport.sendMail({ envelope: { from: '', to }, raw }).finally(() => transport.close());
  };
  const address = () => returnPath(portal.config, { tenantId: acme.id, mailId });

  beforeAll(async () => {
    portal = await Portal.start({ BOUNCE_DOMAIN: 'bounce.test' });
    await givenHouse(portal);
    acme = await givenTenant(portal, 'Acme');
    port = await portal.get(InboundMail).listen(0);
  });
  beforeEach(async () => {
    noticeId = newId();
    mailId = await givenMail(portal, acme, { about: { kind: 'notice', id: noticeId } });
    heard = jest.spyOn(portal.get(FollowNotice), 'run').mockReset().mockResolvedValue(undefined);
    await portal.sql(`update app.mails set status = 'sent' where id = $1`, [mailId]);
    await portal.sql('delete from app.outbox');
  });
  afterAll(() => portal.stop());

  it('marks the mail and tells the feature behind it, once, however often the report comes', async () => {
    await deliver(gone, address());
    await deliver(gone, address());
    expect(await statusOf(portal, mailId)).toEqual({
      status: 'bounced',
      detail: '5.1.1 550 No such user',
      wiped: true,
    });
    const about = { kind: 'notice', id: noticeId };
    expect(heard.mock.calls).toEqual([[{ tenantId: acme.id, mailId, about, outcome: 'bounced' }]]);
    const events = await portal.sql(`select type, tenant_id from app.audit_events where subject_id = $1`, [mailId]);
    expect(events).toEqual([{ type: 'mail.bounced', tenant_id: acme.id }]);
  });

  it('notes nothing when the feature can not react, so that the report comes again', async () => {
    heard.mockRejectedValueOnce(new Error('not now'));
    await expect(deliver(gone, address())).rejects.toMatchObject({ responseCode: 451 });
    expect(await statusOf(portal, mailId)).toMatchObject({ status: 'sent' });
  });

  it('notes that a mail is late, and leaves it sent', async () => {
    await deliver(report({ action: 'delayed', status: '4.4.1' }), address());
    expect(await statusOf(portal, mailId)).toMatchObject({ status: 'sent', detail: '4.4.1' });
    expect(heard).not.toHaveBeenCalled();
  });

  it('takes an out-of-office, and does nothing', async () => {
    await deliver('Subject: On holiday\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday\r\n', address());
    expect(await statusOf(portal, mailId)).toMatchObject({ status: 'sent', detail: null });
  });

  it('knows only addresses that we made', async () => {
    const forged = address().replace(/[a-z2-7]{8}@/, 'aaaaaaaa@');
    const other = address().replace(/^b\+[a-z2-7]{26}/, `b+${'a'.repeat(26)}`);
    for (const to of ['postmaster@bounce.test', 'b+x@bounce.test', forged, other])
      await expect(deliver(gone, to)).rejects.toMatchObject({ responseCode: 550 });
    expect(await statusOf(portal, mailId)).toMatchObject({ status: 'sent' });
  });

  it('refuses what is too large, runs in circles or is built to hurt, and stays up', async () => {
    await expect(deliver(Buffer.alloc(1_100_000, 'x\r\n'), address())).rejects.toMatchObject({ responseCode: 552 });
    await expect(deliver(`${'Received: a\r\n'.repeat(40)}\r\nx`, address())).rejects.toMatchObject({
      responseCode: 554,
    });
    const parts = `Content-Type: multipart/report; boundary=x\r\n\r\n${'--x\r\n\r\n'.repeat(20_000)}`;
    await expect(deliver(parts, address())).rejects.toMatchObject({ responseCode: 554 });
    await garbage(port);
    await deliver(gone, address());
    expect(await statusOf(portal, mailId)).toMatchObject({ status: 'bounced' });
  });
});

/** Bytes that are no SMTP, and a connection that breaks. */
function garbage(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from([0, 255, 13, 10, 22, 3, 1, 0, 13, 10]));
      socket.write('MAIL FROM:<>\r\nDATA\r\n');
      setImmediate(() => socket.destroy());
    });
    socket.once('close', () => resolve());
  });
}
