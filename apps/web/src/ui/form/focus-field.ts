/** Focuses a field, or the first control of a group of them. */
export function focusField(node: HTMLElement | null): void {
  const controls = 'input, select, textarea';
  (node?.matches(controls) ? node : (node?.querySelector<HTMLElement>(controls) ?? node))?.focus();
}
