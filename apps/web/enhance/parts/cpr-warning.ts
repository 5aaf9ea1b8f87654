import { maskCpr } from '../../public-pages/kit/cpr.js';

/** Says so at once when a civil registration number is typed. The server takes it out in any case, before it is stored. */
export function warnOfCpr(): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-cpr]')) {
    const control = document.getElementById(note.id.replace(/-cpr$/, ''));
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) watch(control, note);
  }
}

function watch(control: HTMLInputElement | HTMLTextAreaElement, note: HTMLElement): void {
  const show = () => {
    const text = maskCpr(control.value).masked > 0 ? (note.dataset['cpr'] ?? '') : '';
    // Written only when it changes: a live region says again whatever is written into it.
    if (note.textContent !== text) note.textContent = text;
  };
  control.addEventListener('input', show);
  show();
}
