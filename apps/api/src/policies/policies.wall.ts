import { sharedTable } from '#tenancy';

/** What was published is never changed: nobody may update or delete it. The first run publishes our own wording. */
export const policiesWall = [
  sharedTable('policy_drafts', {
    processor: { select: true, insert: true, update: true, delete: true },
  }),
  sharedTable('policy_versions', {
    processor: { select: true, insert: true },
    public: { select: true },
    identity: { select: true, insert: true },
  }),
];
