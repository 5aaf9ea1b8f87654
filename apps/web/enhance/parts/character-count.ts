const quietMilliseconds = 600;

/** "Du har 120 tegn tilbage", as one types; said aloud only after a pause. Counts as the server's schemas do, in UTF-16 units. */
export function countCharacters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
    const note = document.getElementById(`${area.id}-count`);
    if (note) follow(area, note, Number(area.dataset['limit']));
  }
}

function follow(area: HTMLTextAreaElement, note: HTMLElement, limit: number): void {
  const spoken = document.createElement('p');
  spoken.className = 'unseen';
  spoken.setAttribute('aria-live', 'polite');
  note.after(spoken);
  let timer: number | undefined;
  const show = () => {
    const left = limit - area.value.length;
    const pattern = left < 0 ? note.dataset['over'] : note.dataset['left'];
    note.textContent = (pattern ?? '').replace('{count}', Math.abs(left).toLocaleString(document.documentElement.lang));
    note.classList.toggle('count-over', left < 0);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (spoken.textContent = note.textContent), quietMilliseconds);
  };
  area.addEventListener('input', show);
  if (area.value !== '') show();
}
