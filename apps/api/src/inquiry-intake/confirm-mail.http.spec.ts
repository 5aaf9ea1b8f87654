import { exampleAnswers } from '../inquiries/testing/given-inquiry.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('the mail that asks whether an address is theirs', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  const form = (given: Record<string, string>) => ({ ...exampleAnswers, _csrf: '', step: 'check', ...given });

  it('brings a stranger no word that somebody typed', async () => {
    await nobody(portal)
      .submit('/inquiry', form({ name: 'kunde. Din konto er lukket' }))
      .expect(303);
    expect(await lastMail(portal, 'inquiry-confirm')).toEqual({ url: expect.any(String), to: exampleAnswers.email });
    expect(await portal.sql(`select to_name from app.mails`)).toEqual([{ to_name: '' }]);
  });

  it.each([
    ['da', 'Skriv kun dit navn, uden links'],
    ['en', 'Enter only your name, without links'],
  ])('is not asked for under a name that leads somewhere (%s)', async (lang, words) => {
    const answer = await nobody(portal)
      .submit(`/inquiry?lang=${lang}`, form({ step: 'contact', name: 'kunde, log ind på evil.com' }))
      .expect(422);
    expect(answer.text).toContain('href="#name"');
    expect(answer.text).toContain(words);
  });
});
