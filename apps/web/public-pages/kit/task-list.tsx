import { Icon, type IconName } from './icon.js';

export type Task = { readonly href: string; readonly title: string; readonly text: string; readonly icon: IconName };

/** What one can do, each as a large row to press. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map(({ href, title, text, icon }) => (
        <li className="task" key={href}>
          <a href={href}>
            <Icon name={icon} size={28} />
            <span className="task-body">
              <span className="task-title">{title}</span>
              <span className="task-text">{text}</span>
            </span>
            <Icon name="forward" />
          </a>
        </li>
      ))}
    </ul>
  );
}
