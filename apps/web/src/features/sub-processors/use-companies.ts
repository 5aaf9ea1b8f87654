import { useSuspenseQuery } from '@tanstack/react-query';
import { staffSubProcessorsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { Company } from './change-form.js';

/** Every company of the register, those further down a chain too. */
export function useCompanies(): readonly Company[] {
  const { data } = useSuspenseQuery(staffSubProcessorsListOptions());
  return data.items.flatMap(({ chain, ...company }): Company[] => [company, ...chain]);
}
