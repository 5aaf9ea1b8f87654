import * as m from '#messages';
import classes from './templates.module.css';

/** A line as it is written, and what it becomes; the signs are the same in both languages. */
const LINES: readonly (readonly [line: string, meaning: () => string])[] = [
  ['§ name: …', m.templates_format_paragraph],
  ['§ name {f}: …', m.templates_format_letter],
  ['- …', m.templates_format_item],
  ['## name: …', m.templates_format_section],
  ['~ name: …', m.templates_format_plain],
  ['~~ name: {{a.purpose}}', m.templates_format_long],
  ['! name: …', m.templates_format_note],
  ['|= name: …   |: A 40 | B 60 |   | a | b |', m.templates_format_table],
  [':= name:   : A | b', m.templates_format_facts],
  ['**…**', m.templates_format_strong],
  ['[… #](breach-notify)', m.templates_format_link],
  ['{{#if deleteAtEnd}} … {{else}} … {{/if}}', m.templates_format_choice],
];

/** How a clause is written. */
export function FormatHelp() {
  return (
    <details>
      <summary className={classes.summary}>{m.templates_format()}</summary>
      <p className={classes.note}>{m.templates_format_lead()}</p>
      <dl className={classes.format}>
        {LINES.map(([line, meaning]) => (
          <div key={line}>
            <dt>
              <code className={classes.code}>{line}</code>
            </dt>
            <dd>{meaning()}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
