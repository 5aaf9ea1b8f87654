/** The columns of a customer file, in the order in which the export writes them. */
export const columns = [
  'name',
  'registration_number',
  'address',
  'country',
  'language',
  'authorisation',
  'notice_days',
  'services',
  'signatory_name',
  'signatory_title',
  'signatory_email',
  'signatory_phone',
  'privacy_name',
  'privacy_title',
  'privacy_email',
  'privacy_phone',
] as const;
export type Column = (typeof columns)[number];

/** Without these a file says too little of any customer. */
export const requiredColumns: readonly Column[] = ['name', 'registration_number', 'address'];

/** What people call them in Danish. */
const aliases: Readonly<Record<string, Column>> = {
  navn: 'name',
  firmanavn: 'name',
  cvr: 'registration_number',
  'cvr-nummer': 'registration_number',
  adresse: 'address',
  land: 'country',
  sprog: 'language',
  godkendelse: 'authorisation',
  varsel: 'notice_days',
  ydelser: 'services',
};

/** @returns the column that a heading names, in whatever case; null when it names none */
export function columnOf(heading: string): Column | null {
  const name = heading.trim().toLowerCase();
  return columns.find((column) => column === name) ?? aliases[name] ?? null;
}
