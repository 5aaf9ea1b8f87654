import type { StaffPoliciesReadResponse } from '../../../generated/api/types.gen.js';

export type StaffPolicy = StaffPoliciesReadResponse;
