/** What changes how a person is let in, and what they are told of by mail: a thief's first acts. */
export const accountNews = ['password', 'second-factor-on', 'second-factor-off', 'recovery-codes'] as const;
export type AccountNews = (typeof accountNews)[number];
