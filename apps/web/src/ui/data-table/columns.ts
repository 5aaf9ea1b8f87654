import { createColumnHelper, rowSortingFeature, tableFeatures, type ColumnDef } from '@tanstack/react-table';

interface PortalColumnMeta {
  /** Numbers and amounts stand right. */
  align?: 'right';
  /** A reference or a number: never broken over two lines. */
  isWhole?: boolean;
  /** Left out of the card on a phone, and of the table where it is narrow. */
  isMinor?: boolean;
}

const columnMeta: PortalColumnMeta = {};

export const portalTable = tableFeatures({ rowSortingFeature, columnMeta });

export type PortalColumns<Row extends object> = readonly ColumnDef<typeof portalTable, Row>[];

/** `columns.accessor('name', { header: m.x_name, cell: … })`; sorting is off unless the API can (`enableSorting: true`). */
export const columnsOf = <Row extends object>() => createColumnHelper<typeof portalTable, Row>();
