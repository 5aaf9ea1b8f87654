import * as m from '#messages';
import { ProblemError } from '../../api/problem.js';

const MOST_FILES = 5;
const MOST_BYTES = 5 * 1024 * 1024;

/** What the server takes, by the end of a file's name. */
export const takenTypes = ['.pdf', '.png', '.jpg', '.jpeg', '.txt', '.csv', '.json'] as const;

type Chosen = Pick<File, 'name' | 'size'>;

/** Why files can't go with an answer, by what can be seen before they are sent. A file dialog's filter can be changed. */
export function whyRefused(files: readonly Chosen[]): string | null {
  if (files.length > MOST_FILES) return m.inquiries_files_refused_many();
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return m.inquiries_files_refused_large();
  const other = files.find(({ name }) => !takenTypes.some((end) => name.toLowerCase().endsWith(end)));
  return other ? m.inquiries_files_refused_type({ name: other.name }) : null;
}

const words: Readonly<Record<string, (file: { name: string }) => string>> = {
  files_many: () => m.inquiries_files_refused_many(),
  files_large: () => m.inquiries_files_refused_large(),
  file_type: m.inquiries_files_refused_type,
  file_empty: m.inquiries_files_refused_empty,
  pdf_active: m.inquiries_files_refused_active,
  pdf_unreadable: m.inquiries_files_refused_unreadable,
};

/** What the server says of files, at the one field there is for them: each with its name and its reason. */
export function withFileWords(problem: ProblemError, files: readonly Chosen[]): ProblemError {
  const { status, type, title, detail, fieldErrors, fieldCodes } = problem;
  const ofFiles = Object.entries(fieldCodes).flatMap(([path, code]) => {
    const [field, index] = path.split('.');
    return field === 'files' ? [words[code]?.({ name: files[Number(index)]?.name ?? '' }) ?? fieldErrors[path]] : [];
  });
  if (ofFiles.length === 0) return problem;
  const others = Object.entries(fieldErrors).filter(([path]) => path.split('.')[0] !== 'files');
  const errors = { ...Object.fromEntries(others), files: ofFiles.join(' · ') };
  return new ProblemError(status, type, title, detail, errors, fieldCodes);
}
