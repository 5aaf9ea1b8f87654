import { sharedTable } from '#tenancy';

/** Everyone may know who the vendor is; only staff say it. */
export const processorProfileWall = [
  sharedTable('processor_profile', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true },
    public: { select: true },
    system: { select: true },
    identity: { select: true, insert: true },
  }),
];
