/** Hashes a chosen or dropped file in the browser and asks whether the portal knows it. The file goes nowhere. */
import { askAbout, sha256Of, type Verification } from './parts/fingerprint.js';

type Answer = 'working' | 'too-large' | 'failed' | 'known' | 'offered' | 'offered-sealed' | 'unknown';

const drop = document.querySelector<HTMLElement>('[data-verify]');
const answer = document.getElementById('answer');

/** Puts one of the page's own templates into the answer, its slots filled. */
function show(kind: Answer, slots: Readonly<Record<string, string>> = {}): void {
  const template = drop?.querySelector<HTMLTemplateElement>(`template[data-answer="${kind}"]`);
  if (!answer || !template) return;
  const content = document.importNode(template.content, true);
  for (const slot of content.querySelectorAll<HTMLElement>('[data-slot]')) {
    slot.textContent = slots[slot.dataset['slot'] ?? ''] ?? '';
    slot.parentElement?.toggleAttribute('hidden', slot.textContent === '');
  }
  answer.replaceChildren(content);
  answer.scrollIntoView({ block: 'nearest' });
}

/** `5. marts 2026 kl. 14.05`, as the server writes it. */
const moment = (iso: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(Date.parse(iso));

function answerOf({ known, offeredAt, sealedSince }: Verification): Answer {
  if (!known) return 'unknown';
  if (offeredAt === undefined) return 'known';
  return sealedSince ? 'offered-sealed' : 'offered';
}

async function verify(file: File): Promise<void> {
  show('working');
  try {
    const sha256 = await sha256Of(file);
    const found = await askAbout(sha256);
    const { reference = '', sealedAt, offeredAt } = found;
    const at = (iso = '') => (iso === '' ? '' : moment(iso));
    show(answerOf(found), { reference, sealedAt: at(sealedAt), offeredAt: at(offeredAt), sha256 });
  } catch {
    show('failed');
  }
}

/** Browsers offer hashing only on secure addresses; elsewhere the text field beneath remains the way. */
if (drop && 'subtle' in crypto) {
  const limit = Number(drop.dataset['verify']) * 1_000_000;
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > limit) show('too-large');
    else void verify(file);
  };
  const input = drop.querySelector<HTMLInputElement>('input');
  drop.hidden = false;
  input?.addEventListener('change', () => {
    take(input.files?.[0]);
    input.value = '';
  });
  for (const name of ['dragover', 'dragleave', 'drop'] as const) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('drop-over', name === 'dragover');
      if (name === 'drop') take(event.dataTransfer?.files[0]);
    });
  }
}
