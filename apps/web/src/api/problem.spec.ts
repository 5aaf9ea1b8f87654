import { asProblem, fieldPath, ProblemError, toProblem } from './problem.js';

describe('a problem document', () => {
  it.each([
    ['#/name', 'name'],
    ['/name', 'name'],
    ['#/contacts/0/email', 'contacts.0.email'],
    ['#/e~1mail', 'e/mail'],
    ['#/a~0b', 'a~b'],
  ])('pointer %s names the field %s', (pointer, path) => {
    expect(fieldPath(pointer)).toBe(path);
  });

  it('binds its errors to fields', () => {
    const problem = toProblem(422, {
      type: '/problems/invalid',
      title: 'Ret felterne',
      errors: [{ pointer: '#/email', detail: 'Skriv en e-mailadresse' }],
    });
    expect(problem).toMatchObject({ status: 422, type: '/problems/invalid', title: 'Ret felterne' });
    expect(problem.fieldErrors).toEqual({ email: 'Skriv en e-mailadresse' });
  });

  it.each([['<html>'], [null], [{ errors: 'no' }], [42]])('survives a body that is none: %p', (body) => {
    expect(toProblem(502, body)).toMatchObject({ status: 502, type: 'about:blank', title: undefined, fieldErrors: {} });
  });

  it.each([
    [409, true, false],
    [412, true, false],
    [422, false, false],
    [429, false, true],
    [503, false, true],
    [0, false, true],
  ])('status %i: stale %p, passing %p', (status, stale, passing) => {
    const problem = toProblem(status, {});
    expect([problem.isStale, problem.isPassing]).toEqual([stale, passing]);
  });

  it('takes anything thrown', () => {
    const problem = new ProblemError(404, 'x', undefined, undefined, {});
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new TypeError('Failed to fetch')).status).toBe(0);
  });
});
