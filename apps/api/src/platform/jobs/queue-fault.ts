/** What pg-boss emits as an error: one, or a plain object with its words and the queue's name. */
type Emitted = { readonly message: string; readonly stack?: string | undefined; readonly queue?: unknown };

/** The same for the log, in words. Never more of it: an error of the database carries the row it stumbled over. */
export const queueFault = ({ message, stack, queue }: Emitted): object => ({
  error: stack ?? message,
  ...(typeof queue === 'string' && { queue }),
});
