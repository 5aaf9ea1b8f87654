const shownMilliseconds = 2500;

/** Shows the copy buttons, which would do nothing without a script, and lets them copy. */
export function offerCopy(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = box.querySelector<HTMLButtonElement>('[data-script="copy"]');
    const text = document.getElementById(box.dataset['copy'] ?? '');
    if (!button || !text) continue;
    const name = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text.textContent.trim()).then(() => {
        button.textContent = box.dataset['copied'] ?? name;
        window.setTimeout(() => (button.textContent = name), shownMilliseconds);
      });
    });
  }
}
