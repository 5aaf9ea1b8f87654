/** What a browser or a mail program makes a link of, whatever follows. */
const certain = [
  /:\/\/|\bhttps?:|\bwww\./i,
  /[\p{L}\p{N}]\.(?:[a-z]{2,24}|xn--[a-z0-9-]+)[/:?#]\S/iu,
  /\b\d{1,3}(?:\.\d{1,3}){3}[/:]/,
];

const dotted = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Endings that are a domain also after one letter, a number or an abbreviation, and with a capital. */
const unmistakable = new Set('app biz cn com dev dk eu gg gl info io ly net nl org ru uk xyz'.split(' '));
/** What Danish and English titles and sentences shorten with a stop and go on without a space. */
const shortened = new Set('adm afd ass aut cand co dipl dr exam hr fr ing lic mag prof reg stud tlf vice'.split(' '));
/** Of abbreviations and of files: no domain ends so. */
const ordinary = new Set('dir doc docx eks fl kr lign nr odt pdf stk xls xlsx'.split(' '));

/**
 * Whether a text leads somewhere: an address with `://` or a path, or a word with an ending like that of a domain,
 * whichever it is. A forgotten space after a full stop (`Jens.Det`) is none, nor are times, numbers and abbreviations.
 */
export function hasLink(text: string): boolean {
  // Other stops and wide letters lead to the same place.
  const plain = text.normalize('NFKC').replaceAll('\u3002', '.');
  if (certain.some((pattern) => pattern.test(plain))) return true;
  return (plain.match(dotted) ?? []).some((chain) => {
    const words = chain.split('.');
    const isShortened = shortened.has((words[0] ?? '').toLowerCase());
    return words.slice(1).some((ending, index) => isDomain(words[index] ?? '', ending, isShortened));
  });
}

function isDomain(word: string, ending: string, isShortened: boolean): boolean {
  const plain = ending.toLowerCase();
  if (unmistakable.has(plain)) return true;
  if (isShortened || ordinary.has(plain) || /^\d+$/.test(word)) return false;
  if (!/^(?:\p{L}{2,24}|xn--[a-z0-9-]+)$/u.test(plain) || /[æøå]/.test(plain)) return false;
  // A capital begins a sentence or a name; all capitals may be either.
  return ending === plain || ending === ending.toUpperCase();
}
