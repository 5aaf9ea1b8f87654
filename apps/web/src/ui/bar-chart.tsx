import * as m from '#messages';
import classes from './bar-chart.module.css';
import { formatNumber } from './format.js';

interface BarChartProps {
  title: string;
  /** Heading of the first column of the table, such as “Month”. */
  category: string;
  /** Heading of the second, such as “Inquiries”. */
  measure: string;
  data: readonly { label: string; value: number }[];
}

const HEIGHT = 120;
const STEP = 40;
const BAR = 24;

/** A few numbers side by side: bars for the eye, the same numbers as a table for everyone. */
export function BarChart({ title, category, measure, data }: BarChartProps) {
  const top = Math.max(1, ...data.map(({ value }) => value));
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.title}>{title}</figcaption>
      <svg viewBox={`0 0 ${data.length * STEP} ${HEIGHT + 40}`} className={classes.svg} aria-hidden focusable="false">
        {data.map(({ label, value }, index) => {
          const height = Math.round((value / top) * HEIGHT);
          const middle = index * STEP + STEP / 2;
          return (
            <g key={label}>
              <rect
                className={classes.bar}
                x={middle - BAR / 2}
                y={HEIGHT + 16 - height}
                width={BAR}
                height={height}
                rx={2}
              />
              <text className={classes.number} x={middle} y={HEIGHT + 10 - height}>
                {formatNumber(value)}
              </text>
              <text className={classes.name} x={middle} y={HEIGHT + 34}>
                {label}
              </text>
            </g>
          );
        })}
        <line className={classes.ground} x1={0} x2={data.length * STEP} y1={HEIGHT + 16} y2={HEIGHT + 16} />
      </svg>
      <details className={classes.details}>
        <summary>{m.common_chart_as_table()}</summary>
        <table className={classes.table}>
          <caption className={classes.caption}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{category}</th>
              <th scope="col">{measure}</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{formatNumber(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
