import { sharedTable } from '#tenancy';

const changeable = ['facts', 'revision', 'retired_at'];

/**
 * The vendor's own: staff write it, and new agreements take copies. The public reads the measures, which stand on the
 * trust page; counter-signing compares with what an agreement would have begun with.
 */
export const annexLibraryWall = [
  sharedTable('annex_library_entries', {
    processor: { select: true, insert: true, update: changeable, delete: true },
    system: { select: true },
  }),
  // A published list is never changed: agreements name it by its number.
  sharedTable('annex_measure_lists', {
    processor: { select: true, insert: true },
    public: { select: true },
    system: { select: true },
  }),
];
