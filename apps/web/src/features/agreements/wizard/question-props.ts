import type { StaffAgreement } from '../agreement-state.js';
import type { AnnexesFormState } from './use-annexes-form.js';

export interface QuestionProps {
  form: AnnexesFormState;
  agreement: StaffAgreement;
}
