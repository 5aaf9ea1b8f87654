import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import type { StaffAgreement } from './agreement-state.js';

type Wording = NonNullable<StaffAgreement['wording']>;

/** `Databehandleraftale, version 2` */
export const wordingName = ({ name, number }: Pick<Wording, 'name' | 'number'>): string =>
  m.agreements_wording_name({ name, number: String(number) });

/** The version that the agreement is made of, to read as it was published. */
export function WordingLink({ wording }: { wording: Pick<Wording, 'templateId' | 'name' | 'number'> }) {
  return (
    <Link
      to="/staff/templates/$id/versions/$number"
      params={{ id: wording.templateId, number: String(wording.number) }}
    >
      {wordingName(wording)}
    </Link>
  );
}
