import type { Template, Version, VersionFacts } from './agreement-templates.repository.js';
import type { StaffTemplate, StaffTemplateVersion } from './agreement-templates.schema.js';
import { stateOf } from './template-version.js';

export function presentVersion(version: VersionFacts): StaffTemplate['versions'][number] {
  const { id, number, change, explanation, contentHash, publishedBy } = version;
  return {
    ...{ id, number, change, explanation, contentHash, publishedBy },
    state: stateOf(version),
    publishedAt: version.publishedAt.toISOString(),
    retiredAt: version.retiredAt?.toISOString() ?? null,
  };
}

export function presentWholeVersion(version: Version, { id, name }: Template): StaffTemplateVersion {
  const { content, hashes } = version;
  return { ...presentVersion(version), template: { id, name }, content, hashes };
}
