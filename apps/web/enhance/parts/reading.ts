/** How far a document has been read, as a bar in the dock. It informs; nothing is locked until the end is reached. */
export function showReading(): void {
  for (const bar of document.querySelectorAll<HTMLProgressElement>('[data-read-progress]')) {
    const text = document.getElementById(bar.dataset['readProgress'] ?? '');
    if (!text) continue;
    let asked = false;
    let furthest = 0;
    const measure = () => {
      asked = false;
      const { top, height } = text.getBoundingClientRect();
      furthest = Math.max(furthest, Math.min(100, Math.round(((window.innerHeight - top) / height) * 100)));
      bar.value = furthest;
    };
    const ask = () => {
      if (!asked) window.requestAnimationFrame(measure);
      asked = true;
    };
    bar.hidden = false;
    measure();
    window.addEventListener('scroll', ask, { passive: true });
    window.addEventListener('resize', ask, { passive: true });
  }
}
