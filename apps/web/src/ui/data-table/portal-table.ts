import type { ReactTable } from '@tanstack/react-table';
import type { portalTable } from './columns.js';

export type PortalTable<Row extends object> = ReactTable<typeof portalTable, Row>;
