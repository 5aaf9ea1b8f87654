import { ActionIcon, Button, Fieldset, Stack, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import * as m from '#messages';
import classes from './rows-field.module.css';

interface RowsFieldProps {
  title: string;
  /** How many rows there are. */
  count: number;
  /** The fields of one row, each with a name that says its number. */
  row: (index: number) => ReactNode;
  onAdd: () => void;
  onRemove: (index: number) => void;
}

/** A list of rows to write in. A new row takes the focus; when one goes, the focus stays in the list. */
export function RowsField({ title, count, row, onAdd, onRemove }: RowsFieldProps) {
  const rows = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const shown = useRef(count);
  useEffect(() => {
    if (count > shown.current) rows.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus();
    if (count < shown.current) add.current?.focus();
    shown.current = count;
  }, [count]);
  return (
    <Fieldset legend={title} variant="unstyled" classNames={{ legend: classes.legend ?? '' }}>
      <Stack gap="sm" align="stretch">
        {count === 0 ? <p className={classes.none}>{m.agreements_row_none()}</p> : null}
        <ol ref={rows} className={classes.rows}>
          {Array.from({ length: count }, (_, index) => (
            <li key={index} className={classes.row}>
              <div className={classes.fields}>{row(index)}</div>
              <Tooltip label={m.agreements_row_remove()}>
                <ActionIcon
                  variant="subtle"
                  size={36}
                  aria-label={m.agreements_row_remove_named({ number: index + 1, list: title })}
                  onClick={() => onRemove(index)}
                >
                  <IconTrash size={18} stroke={1.8} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ol>
        <div>
          <Button
            ref={add}
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={m.agreements_row_add_to({ list: title })}
            onClick={onAdd}
          >
            {m.agreements_row_add()}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
