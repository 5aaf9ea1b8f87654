/** Brings a form that came back to its error summary, and each error's link to the control, label in view. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-focus]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const control = link ? document.getElementById(link.hash.slice(1)) : null;
    if (!control) return;
    event.preventDefault();
    const label = control.closest('.field') ?? control;
    label.scrollIntoView();
    control.focus({ preventScroll: true });
  });
}
