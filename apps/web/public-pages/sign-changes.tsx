import * as m from '#messages';
import { SignVersionChanges, type VersionChanges } from './sign-version-changes.js';

export type SignChangesPageProps = VersionChanges & {
  /** The version that was in force before. */
  readonly since: number;
};

/** `/s/:token/changes`: what a new version changes, in the words themselves. */
export function SignChangesPage({ since, ...changes }: SignChangesPageProps) {
  const title = m.signing_changes_title({ since }, { locale: changes.page.locale });
  return <SignVersionChanges title={title} {...changes} />;
}
