import { inBytes, inObjects, type Planted } from './planted.js';

export const fileFaults: readonly Planted[] = [
  inBytes('headerComesFirst', 'a blank before the header', '%PDF', ' %PDF'),
  inBytes('headerComesFirst', 'a later version', '%PDF-1.7', '%PDF-2.0'),
  inBytes('binaryCommentComesSecond', 'no high bytes', '%\xff\xff\xff\xff', '%text'),
  inObjects('trailersNameTheFile', 'no identity', (draft) => draft.changeTrailer(/\/ID \[.*\]/, '')),
  inObjects('trailersNameTheFile', 'half an identity', (draft) => draft.changeTrailer(/ <[0-9a-f]{32}>\]/, ']')),
  inObjects('nothingIsEncrypted', 'an encryption dictionary', (draft) =>
    draft.changeTrailer('/Size', `/Encrypt 5 0 R /Size`),
  ),
  inBytes('nothingFollowsTheEnd', 'a line after the end', /%%EOF\n$/, '%%EOF\n\n'),
  inBytes('tablesAreWellSpaced', 'a blank after xref', 'xref\n0 ', 'xref \n0 '),
  inBytes('streamsAreAsLongAsTheySay', 'a length one too short', '/Length 7/', '/Length 6/'),
  inBytes('streamKeywordsEndLines', 'a blank after stream', /stream\n(?={"a")/, 'stream\r'),
  inBytes('streamKeywordsEndLines', 'no line end before endstream', '{"a":1}\nendstream', '{"a":1}endstream'),
  inObjects('streamsLieInTheFile', 'a stream in another file', (draft) => draft.add('<</F(else.dat)>>', '')),
  inObjects('filtersAreAllowed', 'LZW', (draft) => draft.add('<</Filter/LZWDecode>>', 'x')),
  inObjects('filtersAreAllowed', 'LZW in an inline image', (draft) =>
    draft.changeStream(/\/Footer>> BDC/, '$& BI /W 1 /H 1 /BPC 8 /CS /RGB /F /LZW ID x EI'),
  ),
  inObjects('streamsCanBeDecoded', 'a picture', (draft) => draft.add('<</Filter/DCTDecode>>', 'jpeg')),
  inObjects('streamsCanBeDecoded', 'a damaged stream', (draft) => draft.add('<</Filter/FlateDecode>>', 'not deflated')),
  inBytes('objectsAreWellSpaced', 'two blanks in the head of an object', '\n13 0 obj', '\n13  0 obj'),
  inBytes('objectsAreWellSpaced', 'no line end before endobj', '/K[ 0]>>\nendobj', '/K[ 0]>> endobj'),
  inObjects('referencesLeadSomewhere', 'a reference to nothing', (draft) => draft.add('[99999 0 R]')),
  inBytes('canBeRead', 'the end cut off', /startxref[^]*/, ''),
  inBytes('canBeRead', 'a key twice', '/Lang (da)', '/Lang (da) /Lang (en)'),
];

export const objectFaults: readonly Planted[] = [
  inObjects('hexStringsAreWhole', 'an odd number of digits', (draft) => draft.add('<012>')),
  inObjects('hexStringsAreWhole', 'a letter among the digits', (draft) => draft.add('<0G12>')),
  inObjects('namesAreUtf8', 'half a character', (draft) => draft.add('/S#F8n')),
  inObjects('integersAreSmallEnough', 'an integer of 33 bits', (draft) => draft.add('2147483648')),
  inObjects('realsAreInRange', 'a real close to zero', (draft) => draft.add(`0.${'0'.repeat(40)}1`)),
  inObjects('stringsAreShortEnough', 'a string of 32 KiB', (draft) => draft.add(`(${'x'.repeat(32_768)})`)),
  inObjects('namesAreShortEnough', 'a name of 128 bytes', (draft) => draft.add(`/${'x'.repeat(128)}`)),
  inObjects('textStringsCanBeRead', 'Windows’ quotation marks', (draft) =>
    draft.change('(Bilag A)', '(\x84Bilag A\x94)'),
  ),
  inObjects('textStringsCanBeRead', 'half a surrogate', (draft) => draft.change('(Bilag A)', '<FEFFD83D>')),
  inObjects('datesAreWritten', 'a date in another notation', (draft) => draft.add('<</M(2026-05-01)>>')),
];
