import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import * as m from '#messages';
import type { Fault, Language } from './staff-template.js';
import classes from './templates.module.css';
import type { Part, Wording } from './wording.js';

interface PartListProps {
  wording: Wording;
  language: Language;
  faults: readonly Fault[];
  open: string | undefined;
  onOpen: (id: string) => void;
}

/** `7 Underdatabehandlere`, `Bilag B Underdatabehandlere` */
export const partName = ({ kind, number, heading, id }: Part): string => {
  const named = heading === '' ? id : heading;
  return kind === 'annex' ? m.templates_annex_name({ number, heading: named }) : `${number} ${named}`;
};

/** All clauses and annexes, those with something wrong marked; a menu where it is narrow. */
export function PartList({ wording, language, faults, open, onOpen }: PartListProps) {
  const wrong = new Set(faults.map(({ part }) => part));
  const { parts } = wording[language];
  return (
    <>
      <nav className={classes.parts} aria-label={m.templates_parts()}>
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <button
                type="button"
                className={classes.part}
                aria-current={part.id === open ? 'true' : undefined}
                onClick={() => onOpen(part.id)}
              >
                <span>{partName(part)}</span>
                {wrong.has(part.id) ? (
                  <IconAlertTriangle size={16} role="img" aria-label={m.templates_part_wrong()} />
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <NativeSelect
        className={classes.partMenu}
        label={m.templates_parts()}
        value={open ?? ''}
        data={parts.map((part) => ({
          value: part.id,
          label: wrong.has(part.id) ? m.templates_part_wrong_name({ name: partName(part) }) : partName(part),
        }))}
        onChange={(event) => onOpen(event.currentTarget.value)}
      />
    </>
  );
}
