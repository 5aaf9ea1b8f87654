import { cookieFrom, givenSubmitted, mailCount, runOnly } from '../inquiries/testing/given-inquiry.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { sendInquiryCode } from './inquiry-status.jobs.js';

describe('the status page', () => {
  let portal: Portal;
  const email = 'ida@example.test';
  let reference: string;

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.clock.moveTo('2026-03-05T09:00:00Z');
    await portal.sql(`delete from app.rate_limits`);
    ({ reference } = await givenSubmitted(portal, { email }));
  });

  const ask = (who: { reference: string; email: string }) =>
    nobody(portal).submit('/inquiry/status', { _csrf: '', ...who });
  /** Asks, in a browser that keeps the cookie. @returns where it is sent */
  const cookies = new Map<string, string>();
  const path = async (who: { reference: string; email: string }) => {
    const asked = await ask(who).expect(303);
    const at = String(asked.headers.location);
    cookies.set(at, cookieFrom(asked));
    return at;
  };
  const get = (at: string, cookie = cookies.get(at) ?? '') => nobody(portal).get(at).set('cookie', cookie);
  const enter = (at: string, code: string, cookie = cookies.get(at) ?? '') =>
    nobody(portal).submit(at, { code }).set('cookie', cookie);
  const sendCodes = () => runOnly(portal, sendInquiryCode.name);
  const codeFor = async () => {
    await sendCodes();
    return String((await lastMail(portal, 'inquiry-code')).code);
  };

  it('opens with the mailed code, and says nothing of what was written', async () => {
    const at = await path({ reference, email });
    const code = await codeFor();
    expect(code).toMatch(/^\d{6}$/);
    await enter(at, `${code.slice(0, 3)} ${code.slice(3)}`)
      .expect(303)
      .expect('location', at);
    const shown = await get(at)
      .expect(200)
      .expect('referrer-policy', 'no-referrer')
      .expect('cache-control', 'no-store');
    expect(shown.text).toContain(reference);
    expect(shown.text).toContain('Vi er ved at finde');
    expect(shown.text).not.toContain('kanariefugl');
  });

  it('says of a child’s inquiry that it is about another person', async () => {
    const child = await givenSubmitted(portal, { email, concerns: 'represented' });
    const at = await path({ reference: child.reference, email });
    await enter(at, await codeFor()).expect(303);
    expect((await get(at).expect(200)).text).toContain('Se, hvad der er gemt om personen');
  });

  it('opens in the browser that asked, and in no other: a link that somebody sent takes no code', async () => {
    const others = cookieFrom(await ask({ reference, email }).expect(303));
    await sendCodes();
    const asked = await ask({ reference, email }).expect(303);
    const at = String(asked.headers.location);
    const [cookie] = asked.get('set-cookie') ?? [];
    expect(cookie).toMatch(new RegExp(`^inquiry-status=[\\w-]{43}; Path=${at}; HttpOnly; SameSite=Lax$`));
    const own = cookieFrom(asked);
    const code = await codeFor();

    for (const foreign of ['', others, 'inquiry-status=x']) {
      const shown = await get(at, foreign).expect(422);
      expect(shown.text).toContain('Siden kan kun åbnes i den browser');
      expect(shown.text).not.toContain('name="code"');
      await enter(at, code, foreign).expect(422);
    }

    expect((await get(at, own).expect(200)).text).toContain('name="code"');
    await enter(at, code, own).expect(303);
  });

  it('takes the reference as people type it', async () => {
    await path({ reference: reference.toLowerCase().replaceAll('-', ' '), email: ` ${email.toUpperCase()} ` });
    expect(await codeFor()).toMatch(/^\d{6}$/);
  });

  it('answers the same for what is unknown, and for a wrong address', async () => {
    const before = await mailCount(portal, 'inquiry-code');
    const answers = [];
    for (const who of [
      { reference, email },
      { reference: 'H-2026-0000-0000', email },
      { reference, email: 'andre@example.test' },
    ]) {
      const at = await path(who);
      const shown = await get(at).expect(200);
      const wrong = await enter(at, '000000x').expect(422);
      const plain = (text: string) => text.replaceAll(at, '').replaceAll(/nonce="[^"]*"/g, '');
      answers.push([plain(shown.text), plain(wrong.text)]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await sendCodes();
    expect(await mailCount(portal, 'inquiry-code')).toBe(before + 1);
  });

  it('takes a code once, within a quarter of an hour, within five tries', async () => {
    const used = await path({ reference, email });
    const code = await codeFor();
    await enter(used, code).expect(303);
    await enter(used, code).expect(422);

    const late = await path({ reference, email });
    const lateCode = await codeFor();
    portal.clock.forward(16 * 60);
    await enter(late, lateCode).expect(422);

    const guessed = await path({ reference, email });
    const right = await codeFor();
    for (let tries = 0; tries < 5; tries += 1) await enter(guessed, 'x').expect(422);
    await enter(guessed, right).expect(422);
  });

  it('closes after half an hour', async () => {
    const at = await path({ reference, email });
    await enter(at, await codeFor()).expect(303);
    expect((await get(at)).text).toContain(reference);
    portal.clock.forward(31 * 60);
    expect((await get(at)).text).not.toContain(reference);
  });

  it('comes back with 422 and what was typed', async () => {
    const answer = await ask({ reference: 'H-2026', email: 'ida' }).expect(422);
    expect(answer.text).toContain('<title>Fejl:');
    expect(answer.text).toContain('value="H-2026"');
    expect(answer.text).toContain('value="ida"');
  });

  it('sends five codes an hour to one address', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 6; n += 1) answers.push((await ask({ reference, email })).status);
    expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
  });

  it('keeps no address and no code in clear', async () => {
    await path({ reference, email });
    await codeFor();
    const rows = JSON.stringify(
      await portal.sql(
        `select to_jsonb(r) from app.inquiry_status_requests r union all select payload from app.outbox`,
      ),
    );
    expect(rows).not.toContain(email);
  });

  it('prefills the reference that a mail links to', async () => {
    const shown = await nobody(portal).get(`/inquiry/status?reference=${reference}`).expect(200);
    expect(shown.text).toContain(`value="${reference}"`);
  });
});
