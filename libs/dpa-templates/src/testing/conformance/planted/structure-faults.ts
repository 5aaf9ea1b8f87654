import { inObjects, type Planted } from './planted.js';

export const structureFaults: readonly Planted[] = [
  inObjects('documentIsMarked', 'not marked', (draft) => draft.change('/Marked true', '/Marked false')),
  inObjects('tagsAreNotSuspect', 'suspects', (draft) => draft.change('/Marked true', '/Marked true/Suspects true')),
  inObjects('tagsAreThere', 'an empty page without tags', (draft) => {
    const page = draft.add(`<</Type/Page/MediaBox[0 0 595 842]/Resources<<>>/Parent 1 0 R/Tabs/S>>`);
    draft.change(/\/Count 4\s+\/Kids \[[^\]]*\]/, `/Count 1/Kids [${page} 0 R]`);
    for (const key of ['StructTreeRoot', 'AcroForm', 'Outlines']) draft.change(new RegExp(`/${key} \\d+ 0 R`), '');
  }),
  inObjects('documentIsTheTopTag', 'a section at the top', (draft) => draft.change('<</S/Document', '<</S/Sect')),
  inObjects('typesAreStandard', 'a type of its own', (draft) => draft.retag(14, 'P', 'Clause')),
  inObjects('typesAreStandard', 'types that are mapped in a circle', (draft) => {
    draft.retag(14, 'P', 'Clause');
    draft.change('<</Type/StructTreeRoot', '<</Type/StructTreeRoot/RoleMap<</Clause/Point/Point/Clause>>');
  }),
  inObjects('standardTypesKeepTheirMeaning', 'paragraphs that are headings', (draft) =>
    draft.change('<</Type/StructTreeRoot', '<</Type/StructTreeRoot/RoleMap<</P/H1>>'),
  ),
  inObjects('tagsKnowTheirParent', 'a paragraph of another section', (draft) =>
    draft.change('<</S/P/P 11 0 R', '<</S/P/P 10 0 R'),
  ),
  inObjects('languageIsKnown', 'no language', (draft) => draft.change('/Lang (da)', '')),
  inObjects('languagesAreTags', 'a language by its name', (draft) => draft.change('/Lang (da)', '/Lang (Dansk sprog)')),
  inObjects('windowsShowTheTitle', 'the name of the file', (draft) => draft.change('/DisplayDocTitle true', '')),
  inObjects('headingsSkipNoLevel', 'level 3 after level 1', (draft) => draft.retag(15, 'H2', 'H3')),
  inObjects('headingsAreOfOneKind', 'a heading without level', (draft) => draft.retag(22, 'H3', 'H')),
  inObjects('picturesAreDescribed', 'a picture without words', (draft) => draft.retag(14, 'P', 'Figure')),
  inObjects('notesHaveTheirOwnId', 'a note without a name', (draft) => draft.retag(14, 'P', 'Note')),
  inObjects('landmarksSaySomething', 'an empty heading', (draft) => {
    draft.change('<</S/H3/P 11 0 R/Pg 12 0 R/K[ 7]>>', '<</S/H3/P 11 0 R/K[]>>');
    draft.change('<</S/P/P 11 0 R/Pg 12 0 R/K[ 1]>>', '<</S/P/P 11 0 R/Pg 12 0 R/K[ 1 7]>>');
    draft.change(/^(\[13 0 R (?:\d+ 0 R ){6})22 0 R/, '$114 0 R');
    draft.changeStream('/H3 <</MCID 7>>', '/P <</MCID 7>>');
  }),
];

export const markingFaults: readonly Planted[] = [
  inObjects('everythingDrawnIsMarked', 'a line of nothing', (draft) =>
    draft.changeStream(/^(?=\/H1)/, '0 0 m 9 9 l S\n'),
  ),
  inObjects('artifactsAndTagsAreApart', 'an artifact within a paragraph', (draft) =>
    draft.changeStream('/P <</MCID 1>> BDC', '$& /Artifact BMC EMC'),
  ),
  inObjects('artifactsAndTagsAreApart', 'a paragraph within an artifact', (draft) =>
    draft.changeStream(/\/P <<\/MCID 1>> BDC[^]*?EMC/, '/Artifact BMC $& EMC'),
  ),
  inObjects('numbersAreUniqueOnAPage', 'two stretches of one number', (draft) =>
    draft.changeStream('/P <</MCID 1>> BDC', '$& EMC /P <</MCID 1>> BDC'),
  ),
  inObjects('markedContentIsInTheTree', 'a paragraph that no tag has', (draft) =>
    draft.change('<</S/P/P 11 0 R/Pg 12 0 R/K[ 1]>>', '<</S/P/P 11 0 R/Pg 12 0 R/K[]>>'),
  ),
  inObjects('markedContentIsInTheTree', 'a paragraph that is read twice', (draft) =>
    draft.change('<</S/P/P 11 0 R/Pg 12 0 R/K[ 1]>>', '<</S/P/P 11 0 R/Pg 12 0 R/K[ 1 26]>>'),
  ),
  inObjects('contentOfTagsExists', 'content that is not there', (draft) => draft.change('/K[ 1]>>', '/K[ 1 777]>>')),
  inObjects('parentTreeLeadsBack', 'a way back to somewhere else', (draft) =>
    draft.change('[13 0 R 14 0 R 15', '[13 0 R 13 0 R 15'),
  ),
  inObjects('parentTreeKeysAreUnique', 'a key that is taken', (draft) =>
    draft.change('/ParentTreeNextKey 13', '/ParentTreeNextKey 3'),
  ),
  inObjects('marksAreNamedLikeTheirTag', 'a heading marked as a paragraph', (draft) =>
    draft.changeStream('/H2 <<', '/P <<'),
  ),
  inObjects('referencesSayWhatTheyAre', 'a reference without a type', (draft) => draft.change('/Type/OBJR', '')),
  inObjects('objectsOfTagsExist', 'a widget that is on no page', (draft) => {
    draft.change('/Annots[19 0 R 21 0 R 74 0 R 77 0 R]', '/Annots[19 0 R 21 0 R 77 0 R]');
    draft.change('/Fields[74 0 R', '/Fields[');
  }),
];

export const listAndTableFaults: readonly Planted[] = [
  inObjects('partsStandInTheirWhole', 'an entry of contents outside of contents', (draft) =>
    draft.retag(96, 'TOC', 'Div'),
  ),
  inObjects('wholesHoldTheirParts', 'a paragraph among the items of a list', (draft) => {
    draft.change('<</S/L/P 11 0 R/A<</O/List/ListNumbering/Disc>>/K[', '$&14 0 R ');
    draft.change('/K[ 13 0 R 14 0 R', '/K[ 13 0 R');
    draft.change('<</S/P/P 11 0 R/Pg 12 0 R/K[ 1]>>', '<</S/P/P 30 0 R/Pg 12 0 R/K[ 1]>>');
  }),
  inObjects('wholesHoldTheirParts', 'a table body without rows', (draft) => {
    const body = draft.add('<</S/TBody/P 37 0 R/K[]>>');
    draft.change('/K[ 38 0 R 39 0 R 43 0 R]', `/K[ 38 0 R 39 0 R 43 0 R ${body} 0 R]`);
  }),
  inObjects('tablesAreEven', 'a row with a cell too few', (draft) => draft.change('/K[ 48 0 R 49 0 R]', '/K[ 48 0 R]')),
  inObjects('tablesAreEven', 'a cell over two columns', (draft) =>
    draft.change('<</S/TD/P 47 0 R', '<</S/TD/P 47 0 R/A<</O/Table/ColSpan 2>>'),
  ),
  inObjects('headerCellsSayWhatTheyHead', 'a header of nothing', (draft) =>
    draft.change('/A<</O/Table/Scope/Row>>', ''),
  ),
  inObjects('tablesHaveHeaders', 'a table of data only', (draft) => {
    for (const [id, scope] of [
      [41, 'Column'],
      [42, 'Column'],
      [45, 'Row'],
      [48, 'Row'],
    ] as const)
      draft.retag(id, 'TH', 'TD').change(`/A<</O/Table/Scope/${scope}>>`, '');
  }),
  inObjects('attributesHaveAnOwner', 'a scope of nobody', (draft) =>
    draft.change('<</O/Table/Scope/Row>>', '<</Scope/Row>>'),
  ),
  inObjects('numberingsAreKnown', 'a bullet of its own', (draft) =>
    draft.change('/ListNumbering/Disc', '/ListNumbering/Dot'),
  ),
  inObjects('countingListsSaySo', 'a numbered list without numbering', (draft) =>
    draft.change('/A<</O/List/ListNumbering/Decimal>>', ''),
  ),
];
