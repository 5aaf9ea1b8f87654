/** Something that waits for the reader. */
export interface Task {
  id: string;
  /** The deed: “Sign the data processing agreement”. */
  title: string;
  /** Which one. */
  detail: string;
  /** ISO 8601 instant; null where nothing urges. */
  due: string | null;
  to: string;
}

/** By deadline, soonest first; what has none comes last, in the order it was given. */
export const byDeadline = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted((a, b) => {
    if (a.due === b.due) return 0;
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due.localeCompare(b.due);
  });
