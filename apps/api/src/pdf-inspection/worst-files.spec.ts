import { activeContentOf } from './active-content.js';
import { deflated, pdf, stream } from './testing/pdf-parts.js';

const FIVE_MIB = 5 * 1024 * 1024;
const full = (part: string): string => part.repeat(Math.floor(FIVE_MIB / part.length));
const bomb = stream('/Filter /FlateDecode', deflated('/JA'.repeat(8_000_000)));

/** Of the processor, as long as an order may take: how much else this machine has to do is left out. */
const MOST_MICROSECONDS = 5_000_000;

describe('a file made to be looked at for long', () => {
  it.each([
    ['beginnings of streams', full('stream\n')],
    ['streams that do not unpack', `%/Encrypt\n${full('<< /Type /ObjStm /Filter /FlateDecode >> stream\n')}`],
    ['the same, without saying that they are encrypted', full('<< /N 1 /Filter /FlateDecode >> stream\n')],
    ['filters without an end', full(`${'/Filter['.repeat(30)} stream\n`)],
    ['filters in a list without an end', full('/F[/A')],
    ['names of filters', full('/Filter')],
    ['numbers of objects', full('/N 1 ')],
    ['the same, in dictionaries', full('<< /N 1 ')],
    ['texts without an end', full('/N 1 (')],
    ['digits without an end', full('/N 1 <')],
    ['comments without an end', full('/N%')],
    ['comments', full('/EF%/\n')],
    ['slashes', full('/')],
    ['numbers in names', full('/#4a#61')],
    ['spaces', `/Filter${full(' ')}`],
    ['streams', full('<</N 1>>stream\n')],
    ['what unpacks without end', Buffer.concat(Array<Buffer>(600).fill(bomb))],
    ['one text', `/N 1 ${full('(')}`],
  ])('is done with in time: %s', (_, bytes) => {
    const file = pdf(bytes);
    const begin = process.cpuUsage();
    activeContentOf(file);
    expect(process.cpuUsage(begin).user).toBeLessThan(MOST_MICROSECONDS);
  });
});
