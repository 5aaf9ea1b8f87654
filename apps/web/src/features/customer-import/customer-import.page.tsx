import { useState } from 'react';
import * as m from '#messages';
import { stepsInOrder, WizardPage } from '../../ui/wizard-page.js';
import { ChooseFile } from './choose-file.js';
import type { CheckedImport } from './import-words.js';
import { ReviewImport } from './review-import.js';
import { type ImportedCounts, RunImport } from './run-import.js';

/** How far the import has come. It lives with the page: a file that was chosen is not kept by the browser. */
type Stage =
  | { name: 'choose' }
  | { name: 'review'; text: string; checked: CheckedImport }
  | { name: 'run'; text: string; checked: CheckedImport };

const stepOf = { choose: 0, review: 1, run: 2 } as const;

export function CustomerImportPage() {
  const [stage, setStage] = useState<Stage>({ name: 'choose' });
  const [counts, setCounts] = useState<ImportedCounts | null>(null);
  const restart = () => {
    setCounts(null);
    setStage({ name: 'choose' });
  };
  return (
    <WizardPage
      title={m.customers_import_title()}
      crumbs={[{ label: m.customers_title(), to: '/staff/customers' }]}
      steps={stepsInOrder(
        [m.customers_import_step_file(), m.customers_import_step_check(), m.customers_import_step_run()],
        stepOf[stage.name],
      )}
      current={stepOf[stage.name]}
    >
      {stage.name === 'choose' ? (
        <ChooseFile onChecked={(text, checked) => setStage({ name: 'review', text, checked })} />
      ) : null}
      {stage.name === 'review' ? (
        <ReviewImport
          checked={stage.checked}
          onImport={() => setStage({ ...stage, name: 'run' })}
          onRestart={restart}
        />
      ) : null}
      {stage.name === 'run' ? (
        <RunImport text={stage.text} checked={stage.checked} counts={counts} onDone={setCounts} onRestart={restart} />
      ) : null}
    </WizardPage>
  );
}
