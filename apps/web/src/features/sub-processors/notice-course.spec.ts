import { courseOf } from './notice-course.js';

it('tells what happened to a notice, newest first, with who, when and why', () => {
  const at = '2026-11-22T10:00:00.000Z';
  const course = courseOf([
    { at, type: 'notice.delivered', by: null, name: null, words: null },
    { at, type: 'notice.objected', by: 'customer', name: 'Karen Kunde', words: 'Nej' },
    { at, type: 'notice.resolved', by: 'vendor', name: null, words: 'Løst' },
  ]);
  expect(course).toMatchObject([
    { title: 'Indsigelsen er afsluttet', actor: 'Leverandøren', detail: 'Løst', at },
    { title: 'Gjorde indsigelse', actor: 'Karen Kunde', detail: 'Nej' },
    { title: 'Varslet er modtaget', actor: 'Portalen' },
  ]);
});
