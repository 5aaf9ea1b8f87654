import * as m from '#messages';
import { columnsOf } from '../../ui/data-table/columns.js';
import { Deadline } from '../../ui/deadline.js';
import { formatShortDate } from '../../ui/format.js';
import { endOf, type InquiryType, typeWord } from './inquiry-words.js';

interface InquiryRow {
  reference: string;
  type: InquiryType;
  receivedAt: string;
  dueOn: string;
}

/** What every list of inquiries tells, whoever reads it. */
export function inquiryColumns<Row extends InquiryRow>(isDone: (row: Row) => boolean) {
  const column = columnsOf<Row>();
  return {
    type: column.accessor((row) => typeWord[row.type](), { id: 'type', header: () => m.inquiries_type() }),
    received: column.accessor((row) => formatShortDate(row.receivedAt), {
      id: 'receivedAt',
      header: () => m.inquiries_received(),
      meta: { isMinor: true },
    }),
    due: column.accessor((row) => row.dueOn, {
      id: 'dueOn',
      header: () => m.inquiries_due(),
      cell: ({ row, getValue }) => <Deadline due={endOf(getValue())} done={isDone(row.original)} />,
    }),
  };
}
