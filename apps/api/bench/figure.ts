/** One line of the table. */
export type Figure = {
  /** What is compared: `agreement`, `list of 50` … */
  readonly subject: string;
  readonly name: string;
  /** Against ours in the same run, where ours is 1; null where there is nothing to compare with. */
  readonly ratio: number | null;
  readonly value: number;
  readonly unit: string;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export type Measured = { readonly name: string; readonly value: number };

/** Puts each value in relation to the first, which is ours. */
export function inRatio(subject: string, unit: string, measured: readonly Measured[]): Figure[] {
  const own = measured[0]?.value ?? Number.NaN;
  return measured.map(({ name, value }) => ({ subject, name, ratio: value / own, value, unit }));
}

/** A figure that stands alone. */
export const alone = (subject: string, name: string, value: number, unit: string): Figure => ({
  ...{ subject, name, value, unit },
  ratio: null,
});

const digits = (value: number): string =>
  value >= 1000 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** The figures as lines of text in columns; a subject stands at its first line only. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ subject, name, ratio, value, unit }, index) => [
    subject === figures[index - 1]?.subject ? '' : subject,
    name,
    ratio === null ? '' : ratio.toFixed(2),
    digits(value),
    unit,
  ]);
  const all = [['', '', 'ratio', 'value', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
