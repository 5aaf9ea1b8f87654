import { explainFailure } from './explain-failure.mjs';

describe('PostgreSQL’s words for a person', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', /disk is full/],
    ['initdb: error: could not create directory "/x/data": Permission denied', /No permission to write to \/x\/data/],
    ['FATAL:  database files are incompatible with server', /another major version/],
    ['FATAL:  could not create any TCP/IP sockets', /port is taken/],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', /Another PostgreSQL still works/],
  ])('%s', (output, words) => {
    const trouble = explainFailure(output, '/x/data');
    expect(trouble.message).toMatch(words);
    expect(trouble.remedy).not.toBe('');
    expect(trouble.detail).toBeUndefined();
  });

  it('are shown as they are when they are unknown', () => {
    expect(explainFailure('PANIC: no idea', '/x/data')).toMatchObject({
      message: 'PostgreSQL did not start.',
      detail: 'PANIC: no idea',
    });
  });
});
