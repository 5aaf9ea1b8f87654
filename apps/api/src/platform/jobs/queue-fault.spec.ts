import { queueFault } from './queue-fault.js';

describe('what the queue stumbles over, in the log', () => {
  const stack = 'error: permission denied\n    at fetch';

  it.each([
    ['a plain object of a worker', { message: 'denied', stack, queue: 'send-mail', worker: 'w' }, 'send-mail'],
    ['a database error with the row', { message: 'denied', stack, detail: 'Key (email)=(a@b.dk)' }, undefined],
  ])('is told in words: %s', (_, emitted, queue) => {
    expect(queueFault(emitted)).toEqual({ error: stack, ...(queue && { queue }) });
  });

  it('is told of an error as well, and of what has no stack', () => {
    expect(JSON.stringify(queueFault(new Error('gone')))).toContain('gone');
    expect(queueFault({ message: 'gone' })).toEqual({ error: 'gone' });
  });
});
