import { byDeadline, type Task } from './task.js';

const task = (id: string, due: string | null): Task => ({ id, title: id, detail: '', due, to: '/' });

it('puts the soonest first and what has no deadline last', () => {
  const tasks = [
    task('no deadline', null),
    task('later', '2026-12-24T10:00:00.000Z'),
    task('none either', null),
    task('overdue', '2026-11-01T10:00:00.000Z'),
  ];
  expect(byDeadline(tasks).map(({ id }) => id)).toEqual(['overdue', 'later', 'no deadline', 'none either']);
});

it('leaves the list it was given alone', () => {
  const tasks = [task('b', '2026-12-24T10:00:00.000Z'), task('a', '2026-11-01T10:00:00.000Z')];
  byDeadline(tasks);
  expect(tasks.map(({ id }) => id)).toEqual(['b', 'a']);
});
