/** WCAG 2.2 relative luminance of `#rrggbb`. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The ink that reads best on a colour the processor chose: dark or white, always at least 4.5:1. */
export function contrastInk(accent: string): '#000000' | '#ffffff' {
  return (luminance(accent) + 0.05) / 0.05 >= 1.05 / (luminance(accent) + 0.05) ? '#000000' : '#ffffff';
}

/** The processor's accent as `#rrggbb`, or Fjord's own where it isn't one. */
export const safeAccent = (accent: string): string => (/^#[\da-f]{6}$/i.test(accent) ? accent : '#0f5c6e');
