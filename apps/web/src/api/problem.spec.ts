import { asProblem, ProblemError, toProblem } from './problem.js';

const exists = { type: 'urn:portal:problem:customer_exists', title: 'customer_exists', status: 409 };
const wrong = {
  type: 'urn:portal:problem:invalid',
  errors: [{ path: 'contacts.0.email', code: 'invalid', message: 'Invalid email address' }],
};

describe('a problem document', () => {
  it('binds its errors to fields, in the reader’s language', () => {
    const problem = toProblem(422, wrong);
    expect(problem).toMatchObject({ status: 422, code: 'invalid', fieldCodes: { 'contacts.0.email': 'invalid' } });
    expect(problem.fieldErrors).toEqual({ 'contacts.0.email': 'Skriv en e-mailadresse, fx navn@firma.dk' });
  });

  it('is never shown in the API’s own English', () => {
    expect(toProblem(409, { ...exists, detail: 'is there already' })).toMatchObject({
      title: undefined,
      detail: undefined,
    });
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

  it.each([
    [404, true],
    [410, true],
    [403, false],
    [422, false],
    [500, false],
    [0, false],
  ])('of a read with status %i means that nothing is there: %p', (status, isNowhere) => {
    expect(toProblem(status, {}).isNowhere).toBe(isNowhere);
  });

  it.each([404, 410])('with status %i says so, not that the fault is ours', (status) => {
    expect(toProblem(status, {}).title).toBe('Det findes ikke');
  });

  it('knows the duty of confidentiality from a role that does not reach', () => {
    const refused = (code: string) => toProblem(403, { type: `urn:portal:problem:${code}` });
    expect(refused('attestation_missing').owesAttestation).toBe(true);
    expect(refused('forbidden').owesAttestation).toBe(false);
  });

  it('takes anything thrown', () => {
    const problem = new ProblemError(404, 'x', undefined, undefined, {});
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new TypeError('Failed to fetch')).status).toBe(0);
  });
});

describe('the words of a page', () => {
  const words = { title: 'Kunden findes', text: 'Ret den i stedet' };

  it('stand above the form', () => {
    expect(toProblem(409, exists).say({ customer_exists: words })).toMatchObject({
      status: 409,
      title: words.title,
      detail: words.text,
      fieldErrors: {},
    });
  });

  it('stand at a field where they name one', () => {
    const said = toProblem(409, exists).say({ customer_exists: { ...words, field: 'registrationNumber' } });
    expect(said.fieldErrors).toEqual({ registrationNumber: words.text });
  });

  it('say what is wrong with a field', () => {
    expect(toProblem(422, wrong).say({}, { 'contacts.0.email': 'Skriv en adresse' }).fieldErrors).toEqual({
      'contacts.0.email': 'Skriv en adresse',
    });
  });

  it('leave other problems as they are', () => {
    expect(toProblem(500, {}).say({ customer_exists: words })).toMatchObject({ status: 500, title: undefined });
  });
});
