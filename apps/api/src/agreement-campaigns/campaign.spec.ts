import { TemplateError } from '#dpa-templates';
import { Conflict, Invalid } from '../platform/problem.js';
import { campaignStates, statesBefore } from './campaign.js';
import { failureOf } from './campaign-failure.js';

describe('the life of a campaign', () => {
  it.each([
    ['running', ['planned', 'paused', 'finished']],
    ['paused', ['running']],
    ['finished', ['running']],
    ['cancelled', ['planned', 'running', 'paused']],
    ['planned', []],
  ] as const)('%s comes from %j alone', (to, before) => {
    expect(statesBefore(to)).toEqual(before);
  });

  it('ends when it is cancelled', () => {
    expect(campaignStates.filter((state) => statesBefore(state).includes('cancelled'))).toEqual([]);
  });
});

const fault = (code: string, path: string) => ({ code, path, message: '' });

describe('why a customer was not sent its agreement', () => {
  it.each([
    [
      'what is missing, all of it',
      new Invalid([fault('missing', 'signers'), fault('missing', 'services')]),
      'failed',
      'incomplete',
      ['signers', 'services'],
    ],
    [
      'a contradiction',
      new Invalid([fault('contradiction', 'annexes.c.places')]),
      'failed',
      'contradiction',
      ['annexes.c.places'],
    ],
    [
      'an address that the last mail did not reach',
      new Invalid([fault('unreached', 'signers.0.email')]),
      'failed',
      'unreached',
      ['signers.0.email'],
    ],
    ['characters that no font has', new Invalid([fault('unprintable', 'name')]), 'failed', 'unprintable', ['name']],
    ['a wording that can not be filled in', new TemplateError('da 1', 'why'), 'failed', 'wording', []],
    ['a wording that was retired', new Conflict('template_retired', ''), 'failed', 'template_retired', []],
    ['somebody who was quicker', new Conflict('not_in_state', ''), 'failed', 'moved_on', []],
    ['another offer', new Conflict('open_offer', ''), 'not_affected', 'open_offer', []],
    ['a fault of ours', new Error('boom'), 'failed', 'unexpected', []],
  ])('is told of %s', (_what, error, outcome, reason, missing) => {
    expect(failureOf(error)).toEqual({ outcome, reason, missing });
  });
});
