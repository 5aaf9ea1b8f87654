import { exampleAnswers, givenSubmitted } from '../inquiries/testing/given-inquiry.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenHouse, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('the mails to who wrote in', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  const templatesTo = async (email: string) =>
    (
      await portal.sql<{ template: string }>(`select template from app.mails where to_email = $1 order by id`, [email])
    ).map(({ template }) => template);
  const work = () => runJobs(portal, { leave: ['send-mail'] });

  it('go with the inquiry that nobody confirmed', async () => {
    const email = 'aldrig@example.test';
    await nobody(portal)
      .submit('/inquiry', { ...exampleAnswers, email, step: 'check', _csrf: '' })
      .expect(303);
    expect(await templatesTo(email)).toEqual(['inquiry-confirm']);
    portal.clock.forward(7 * 86_400 + 60);
    await work();
    expect(await templatesTo(email)).toEqual([]);
  });

  it.each([
    ['nobody-concerned', ['inquiry-update']],
    ['spam', []],
  ])('go with the inquiry that is dismissed as %s, but for the one that says so', async (reason, left) => {
    const email = `${reason}@example.test`;
    const { id } = await givenSubmitted(portal, { email });
    expect(await templatesTo(email)).toEqual(['inquiry-confirm', 'inquiry-received']);
    portal.clock.forward(60);
    const router = await givenStaff(portal, ['router']);
    await router.post(`/api/staff/inbox/${id}/dismissal`, { reason }).expect(204);
    await work();
    expect(await templatesTo(email)).toEqual(left);
  });
});
