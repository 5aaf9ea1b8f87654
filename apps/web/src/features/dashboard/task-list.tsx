import { Link } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { Deadline } from '../../ui/deadline.js';
import type { Task } from './task.js';
import classes from './task-list.module.css';

/** Deeds that wait, one row each; the whole row leads there. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul>
      {tasks.map(({ id, title, detail, due, to }) => (
        <li key={id} className={classes.task}>
          <div className={classes.words}>
            <Link to={to} className={classes.title}>
              {title}
            </Link>
            <span className={classes.detail}>{detail}</span>
          </div>
          {due === null ? null : (
            <div className={classes.due}>
              <Deadline due={due} />
            </div>
          )}
          <IconChevronRight className={classes.arrow} size={18} aria-hidden />
        </li>
      ))}
    </ul>
  );
}
