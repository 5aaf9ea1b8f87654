/**
 * What was typed in a field for whole numbers, as the form keeps it: a number where it is one, otherwise the very
 * text, so that the check can refuse what the reader still sees. Nothing is cut, rounded or moved into a range.
 */
export const numberValue = (typed: string): number | string => {
  const text = typed.trim();
  return /^[-−+]?\d+$/.test(text) ? Number(text.replace('−', '-')) : text;
};
