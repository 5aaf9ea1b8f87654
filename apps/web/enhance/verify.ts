/**
 * Hashes a chosen or dropped file in the browser and asks whether the portal knows it. The file goes nowhere, unless its
 * owner then asks to have it looked at.
 */
import { lookAt, toneOf, type Finding } from './parts/look.js';
import { askAbout, sha256Of, type Verification } from './parts/fingerprint.js';

type Answer = 'working' | 'too-large' | 'failed' | 'known' | 'offered' | 'offered-sealed' | 'unknown';
type Look = 'looking' | 'look-failed' | 'look-often' | `look-${'success' | 'warning' | 'danger'}`;
type Slots = Readonly<Record<string, string>>;

const drop = document.querySelector<HTMLElement>('[data-verify]');
const answer = document.getElementById('answer');
const look = document.querySelector<HTMLElement>('[data-look]');
const findings = look?.querySelector('[data-findings]') ?? null;

const show = (kind: Answer, slots?: Slots): void => fill(answer, kind, slots);

/** Puts one of the page's own templates somewhere, its slots filled. */
function fill(where: Element | null, kind: Answer | Look, slots: Slots = {}): void {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-answer="${kind}"]`);
  if (!where || !template) return;
  const content = document.importNode(template.content, true);
  for (const slot of content.querySelectorAll<HTMLElement>('[data-slot]')) {
    slot.textContent = slots[slot.dataset['slot'] ?? ''] ?? '';
    slot.parentElement?.toggleAttribute('hidden', slot.textContent === '');
  }
  where.replaceChildren(content);
  where.scrollIntoView({ block: 'nearest' });
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

const element = (tag: string, words: string): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
};

/** One finding, as the page's own template draws it. */
function sectionOf({ title, faults, facts }: Finding): Node[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-answer="finding"]');
  if (!template) return [];
  const content = document.importNode(template.content, true);
  const heading = content.querySelector('[data-slot]');
  if (heading) heading.textContent = title;
  const put = (where: string, parts: readonly Node[]) => {
    const list = content.querySelector(where);
    list?.append(...parts);
    list?.toggleAttribute('hidden', parts.length === 0);
  };
  put(
    '[data-faults]',
    faults.map((fault) => element('li', fault)),
  );
  put(
    '[data-facts]',
    facts.map(({ name, value }) => {
      const fact = document.createElement('div');
      fact.append(element('dt', name), element('dd', value));
      return fact;
    }),
  );
  return [content];
}

async function examine(file: File): Promise<void> {
  fill(findings, 'looking');
  try {
    const found = await lookAt(file);
    if (found === 'often') fill(findings, 'look-often');
    else {
      fill(findings, `look-${toneOf(found.verdict)}`, { words: found.words, report: found.report });
      findings?.querySelector('[data-found]')?.replaceChildren(...found.findings.flatMap(sectionOf));
    }
  } catch {
    fill(findings, 'look-failed');
  }
}

/** Offers to look at the file itself, where it is not too large. */
function offerLook(file: File): void {
  if (!look) return;
  look.hidden = file.size > Number(look.dataset['look']) * 1_000_000;
  findings?.replaceChildren();
  const button = look.querySelector('button');
  if (!button) return;
  button.hidden = false;
  button.onclick = () => void examine(file);
}

/** Browsers offer hashing only on secure addresses; elsewhere the text field beneath remains the way. */
if (drop && 'subtle' in crypto) {
  const limit = Number(drop.dataset['verify']) * 1_000_000;
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > limit) show('too-large');
    else void verify(file).then(() => offerLook(file));
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
