const browsers = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;

type Pattern = readonly [name: string, pattern: RegExp];
const nameIn = (userAgent: string, patterns: readonly Pattern[]): string | undefined =>
  patterns.find(([, pattern]) => pattern.test(userAgent))?.[0];

/**
 * A browser and system by which a person knows a device again: `Firefox · Windows`. Coarse on purpose: no versions.
 * @returns '' when the user agent names neither
 */
export function deviceLabel(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  return [nameIn(agent, browsers), nameIn(agent, systems)].filter((part) => part !== undefined).join(' · ');
}
