import { begun, drawnOn, isFull, pathOf, pointOn, readStrokes, textOf, type Strokes } from './pen-strokes.js';

/** Lets a signature be drawn with mouse, finger or pen, beside the typed one. */
export function offerDrawing(): void {
  const field = document.querySelector<HTMLElement>('[data-drawing]');
  const box = field?.querySelector<HTMLElement>('[data-pad]');
  const pad = box?.querySelector('svg');
  const ink = pad?.querySelector('.drawing-ink');
  const input = field?.querySelector('input');
  const status = box?.querySelector<HTMLElement>('[role="status"]');
  if (!field || !box || !pad || !ink || !input || !status) return;
  const buttons = [...box.querySelectorAll('button')];
  let strokes: Strokes = readStrokes(input.value);
  let pen: number | undefined;

  const say = (): void => {
    const { empty, drawn, full } = status.dataset;
    const pattern = strokes.length === 0 ? empty : isFull(strokes) ? full : drawn;
    status.textContent = (pattern ?? '').replace('{count}', String(strokes.length));
  };
  const show = (next: Strokes): void => {
    strokes = next;
    ink.setAttribute('d', pathOf(strokes));
    input.value = textOf(strokes);
    for (const button of buttons) button.disabled = strokes.length === 0;
  };
  const lift = (event: PointerEvent): void => {
    if (event.pointerId !== pen) return;
    pen = undefined;
    say();
  };

  pad.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    if (isFull(strokes)) return;
    pen = event.pointerId;
    pad.setPointerCapture(pen);
    show(begun(strokes, pointOn(pad.getBoundingClientRect(), event)));
  });
  pad.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pen) return;
    const at = pad.getBoundingClientRect();
    // Older Safari tells only where the pointer is now.
    const way = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
    show((way.length > 0 ? way : [event]).reduce<Strokes>((drawn, one) => drawnOn(drawn, pointOn(at, one)), strokes));
  });
  pad.addEventListener('pointerup', lift);
  pad.addEventListener('pointercancel', lift);

  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => {
      show(button.dataset['script'] === 'undo' ? strokes.slice(0, -1) : []);
      say();
      // A button that can't be pressed any more would take the focus with it.
      if (strokes.length === 0) field.focus();
    });
  }
  show(strokes);
  say();
  field.hidden = false;
  box.hidden = false;
}
