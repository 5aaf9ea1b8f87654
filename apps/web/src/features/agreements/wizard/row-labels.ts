import * as m from '#messages';

/** The name of a row's only field: the list's title is seen above, and this tells the rows apart. */
export const numbered = (label: string, index: number): { 'aria-label': string } => ({
  'aria-label': m.agreements_row_number({ label, number: index + 1 }),
});

/** The same for one of several fields, with a heading that is seen. */
export const columnOf = (label: string, index: number): { label: string; 'aria-label': string } => ({
  label,
  ...numbered(label, index),
});
