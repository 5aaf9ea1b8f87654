/**
 * A second press while the first is on its way is dropped and the button says so. The server decides all the same:
 * this only spares people the doubt. The button is not disabled, for then its name and value would not be sent.
 */
export function sendOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
    form.addEventListener('submit', (event) => {
      if (form.hasAttribute('aria-busy')) {
        event.preventDefault();
        return;
      }
      form.setAttribute('aria-busy', 'true');
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement)) return;
      button.setAttribute('aria-disabled', 'true');
      button.style.minWidth = `${button.offsetWidth}px`;
      button.textContent = button.dataset['wait'] ?? button.textContent;
    });
  }
  // Back from the next page out of the browser's memory: the form is fresh again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('form[aria-busy]')) window.location.reload();
  });
}
