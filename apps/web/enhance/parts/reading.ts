import { readTo } from './read-pace.js';

/**
 * How far a document has been read, as a bar in the dock, and the tick of its step when the end is reached. It informs;
 * nothing is locked until then.
 */
export function showReading(): void {
  for (const bar of document.querySelectorAll<HTMLProgressElement>('[data-read-progress]')) {
    const text = document.getElementById(bar.dataset['readProgress'] ?? '');
    if (text) followReading(bar, text);
  }
}

function followReading(bar: HTMLProgressElement, text: HTMLElement): void {
  const kept = keptFor(bar.dataset['readKey']);
  let furthest = kept.read();
  let last: number | null = null;
  let asked = false;
  const measure = (now: number) => {
    asked = false;
    const { top, height } = text.getBoundingClientRect();
    const screen = window.innerHeight / height;
    const inSight = { from: -top / height, to: (window.innerHeight - top) / height, screen };
    // What has been on the screen since the last look was there to read, however long ago that was.
    const before = furthest;
    furthest = readTo(furthest, inSight, last === null ? 0 : Math.min(1, (now - last) / 1000));
    last = now;
    if (furthest !== before) kept.write(furthest);
    show(bar, furthest);
    if (inSight.from <= furthest && furthest < Math.min(1, inSight.to)) ask();
  };
  const ask = () => {
    if (!asked) window.requestAnimationFrame(measure);
    asked = true;
  };
  bar.hidden = false;
  show(bar, furthest);
  ask();
  window.addEventListener('scroll', ask, { passive: true });
  window.addEventListener('resize', ask, { passive: true });
}

/** Nearly, as heights on a screen are rounded. */
const END = 0.995;

function show(bar: HTMLProgressElement, furthest: number): void {
  bar.value = Math.round(furthest * 100);
  const dock = bar.closest('.dock');
  if (furthest < END || !dock || dock.classList.contains('dock-read')) return;
  dock.classList.add('dock-read');
  for (const [part, isShown] of [
    ['[data-unread]', false],
    ['[data-read]', true],
  ] as const)
    for (const one of dock.querySelectorAll<HTMLElement>(part)) one.hidden = !isShown;
  for (const step of dock.querySelectorAll('[data-read-step]')) {
    step.classList.add('dock-done');
    step.removeAttribute('aria-current');
  }
  dock.querySelector('[data-read-next]')?.setAttribute('aria-current', 'step');
}

/** Of the document read last in this tab; `/cookies` tells of it. */
const READING = 'reading';

/** Asking for a code loads the page again: what was read stays read, in this tab. */
function keptFor(key: string | undefined) {
  return {
    read: (): number => {
      try {
        const [of, furthest] = window.sessionStorage.getItem(READING)?.split(' ') ?? [];
        return key !== undefined && of === key ? Number(furthest) || 0 : 0;
      } catch {
        return 0;
      }
    },
    write: (furthest: number): void => {
      try {
        if (key !== undefined) window.sessionStorage.setItem(READING, `${key} ${furthest}`);
      } catch {
        // Without storage it is counted anew.
      }
    },
  };
}
