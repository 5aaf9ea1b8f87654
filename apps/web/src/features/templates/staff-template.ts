import * as m from '#messages';
import { getLocale } from '#locale';
import type {
  StaffTemplatesPlaceholdersResponse,
  StaffTemplatesReadResponse,
} from '../../../generated/api/types.gen.js';
import type { ProblemWords } from '../../api/problem.js';
import { formatDate } from '../../ui/format.js';

export type StaffTemplate = StaffTemplatesReadResponse;
export type TemplateVersion = StaffTemplate['versions'][number];
export type Draft = NonNullable<StaffTemplate['draft']>;
export type Fault = Draft['faults'][number];
export type Placeholder = StaffTemplatesPlaceholdersResponse['items'][number];
export type Language = 'da' | 'en';
export const LANGUAGES: readonly Language[] = ['da', 'en'];

export const languageName = (language: Language): string =>
  language === 'da' ? m.common_locale_da() : m.common_locale_en();

export const changeName = (change: TemplateVersion['change']): string =>
  change === 'major' ? m.templates_major() : m.templates_minor();

/** `Version 2 af 5. marts 2026` */
export const versionName = ({ number, publishedAt }: Pick<TemplateVersion, 'number' | 'publishedAt'>): string =>
  m.templates_version_of({ number: String(number), day: formatDate(publishedAt) });

/** Why it was published, in the reader's language. */
export const explanationOf = ({ explanation }: Pick<TemplateVersion, 'explanation'>): string =>
  explanation[getLocale()];

/** What the API can answer to a change of a template, by code. */
export const templateProblems = (): Readonly<Record<string, ProblemWords>> => ({
  draft_changed: { title: m.templates_stale_title(), text: m.templates_stale_text() },
  template_exists: { title: m.templates_exists_title(), text: m.templates_exists_text(), field: 'name' },
  already_retired: { title: m.templates_retired_already(), text: m.common_problem_stale_text() },
  wording_limit: { title: m.templates_limit_title(), text: m.templates_limit_text() },
  body_altered: { title: m.templates_altered_title(), text: m.templates_altered_text() },
  wording_unreadable: { title: m.templates_unreadable_title(), text: m.templates_unreadable_text() },
  body_locked: { title: m.templates_locked_title(), text: m.templates_locked_text() },
});
