/** Below the server's 2 MiB, with room for what JSON adds. */
export const MOST_BYTES = 1_500_000;

/** The text of a file: UTF-8, or what Danish Excel writes when asked for plain CSV (Windows-1252). */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
