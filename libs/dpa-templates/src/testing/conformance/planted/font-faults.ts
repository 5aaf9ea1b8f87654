import { inObjects, type Planted } from './planted.js';

const SHOW = /Tm \[\(/;
const LETTER_B = /<(\w{4})> <0042>/;

export const fontFaults: readonly Planted[] = [
  inObjects('fontsAreOfTheKindThatIsChecked', 'a simple font', (draft) =>
    draft.add('<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+A>>'),
  ),
  inObjects('fontDictionariesAreWhole', 'a descriptor without flags', (draft) => draft.change('/Flags 4/', '/')),
  inObjects('fontDictionariesAreWhole', 'a collection without a name', (draft) =>
    draft.change('/Ordering(Identity)', ''),
  ),
  inObjects('fontNamesAgree', 'a subset that calls itself whole', (draft) =>
    draft.change(/\/Subtype\/Type0\/BaseFont\/[A-Z]{6}\+/, '/Subtype/Type0/BaseFont/'),
  ),
  inObjects('fontsAreEmbedded', 'a font left to the reader', (draft) => draft.change(/\/FontFile2 \d+ 0 R/, '')),
  inObjects('fontProgramsAreSound', 'a program without its widths', (draft) => draft.changeStream(/hmtx/, 'hmtX')),
  inObjects('fontProgramsSayTheirSize', 'a wrong size', (draft) => draft.change(/\/Length1 \d+/, '/Length1 12')),
  inObjects('widthsListedAreTrue', 'a width that the program has not', (draft) => draft.change('464[560]', '464[600]')),
  inObjects('widthsListedAreTrue', 'a width of a letter that is not drawn', (draft) =>
    draft.change('22[661]', '22[600]'),
  ),
  inObjects('cidsLeadToGlyphs', 'no way from CIDs to glyphs', (draft) => draft.change('/CIDToGIDMap/Identity', '')),
  inObjects('cidSetsAreComplete', 'a set of one glyph', (draft) => {
    const set = draft.add('<<>>', '\x80');
    draft.change('/FontFile2', `/CIDSet ${set} 0 R/FontFile2`);
  }),
  inObjects('textHasAFont', 'text before any font', (draft) =>
    draft.changeStream(/(?<=^\/H1 <<\/MCID 0>> BDC)/, ' BT (\0\x02)Tj ET'),
  ),
  inObjects('stringsAreWholeCodes', 'half a code', (draft) => draft.changeStream(')]TJ', ')(\0)]TJ')),
  inObjects('notdefIsNeverShown', '.notdef', (draft) => draft.changeStream(SHOW, 'Tm [<0000>(')),
  inObjects('glyphsShownAreEmbedded', 'a glyph that the subset left out', (draft) => {
    draft.changeStream(SHOW, 'Tm [<0004>(');
    draft.changeStream('beginbfchar\n', 'beginbfchar\n<0004> <0041>\n');
    draft.change(/\/W\[0\[\d+\]/, '$&4[0]');
  }),
  inObjects('unlistedWidthsAreTheDefault', 'a letter without a width', (draft) => draft.change('464[560]', '')),
  inObjects('charactersHaveUnicode', 'a letter with no way back', (draft) => draft.changeStream(LETTER_B, '')),
  inObjects('unicodeIsOfCharacters', 'a byte order mark', (draft) => draft.changeStream(LETTER_B, '<$1> <FEFF>')),
  inObjects('privateCharactersAreExplained', 'a private character', (draft) =>
    draft.changeStream(LETTER_B, '<$1> <E000>'),
  ),
];
