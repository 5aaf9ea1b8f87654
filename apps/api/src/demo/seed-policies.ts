import { ownPolicy } from '#dpa-templates';
import { PublishPolicy } from '../policies/publish-policy.js';
import { SavePolicyDraft } from '../policies/save-policy-draft.js';
import type { Demo } from './demo.js';

/** The vendor's documents from the first day, and a privacy notice that has been changed since. */
export async function seedPolicies(demo: Demo, staffId: string): Promise<void> {
  const asStaff = <T>(work: () => Promise<T>) =>
    demo.as({ realm: 'processor', tenantId: null }, { kind: 'person', id: staffId }, work);
  demo.clock.moveTo(396);
  await asStaff(() => demo.get(PublishPolicy).ownWording({ kind: 'person', id: staffId }));

  const own = ownPolicy('privacy');
  if (!own) return;
  demo.clock.moveTo(140);
  await asStaff(() =>
    demo.get(SavePolicyDraft).run('privacy', {
      revision: 0,
      da: `${own.da}§ told: Er du kunde hos os, får du desuden besked i portalen, når noget vigtigt ændres.\n`,
      en: `${own.en}§ told: If you are our customer, you are also told in the portal when something important changes.\n`,
    }),
  );
  await asStaff(() => demo.get(PublishPolicy).run('privacy', 1));
}
