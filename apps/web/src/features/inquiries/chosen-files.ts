const MOST_FILES = 5;
const MOST_BYTES = 5 * 1024 * 1024;

/** What the server takes, by the end of a file's name. */
export const takenTypes = ['.pdf', '.png', '.jpg', '.jpeg', '.txt', '.csv', '.json'] as const;

/** Whether files go with an answer: few, small and of the types that are taken. A file dialog's filter can be changed. */
export const areTaken = (files: readonly Pick<File, 'name' | 'size'>[]): boolean =>
  files.length <= MOST_FILES &&
  files.reduce((sum, { size }) => sum + size, 0) <= MOST_BYTES &&
  files.every(({ name }) => takenTypes.some((end) => name.toLowerCase().endsWith(end)));
