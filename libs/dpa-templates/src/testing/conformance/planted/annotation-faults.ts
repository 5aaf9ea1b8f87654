import { inObjects, type Planted } from './planted.js';

const NOTE = '<</Type/Annot/Rect[0 0 9 9]/Subtype/Text/F 4/StructParent 13/AP<</N 72 0 R>>';

export const annotationFaults: readonly Planted[] = [
  inObjects('annotationsAreOfAllowedTypes', 'a film', (draft) => {
    draft.change('/Subtype/Link/Border[0 0 0]/F 4/Contents(punkt 1)', '/Subtype/Movie/AP<</N 72 0 R>>/F 4/Contents(x)');
    draft.change('<</S/Link/P 16 0 R/Pg 12 0 R/K[ 4<<', '<</S/Annot/P 16 0 R/Pg 12 0 R/K[ 4<<');
    draft.changeStream('/Link <</MCID 4>>', '/Annot <</MCID 4>>');
  }),
  inObjects('annotationsHaveFlags', 'a widget without flags', (draft) => draft.change('/F 132', '')),
  inObjects('annotationsAreSeenAndPrinted', 'a hidden widget', (draft) => draft.change('/F 132', '/F 134')),
  inObjects('annotationsAreSeenAndPrinted', 'a link that is not printed', (draft) => draft.change('/F 4/', '/F 0/')),
  inObjects('annotationsHaveAnAppearance', 'a widget without looks', (draft) =>
    draft.change(/\/AP<<\/N \d+ 0 R>>/, ''),
  ),
  inObjects('appearancesAreOneStream', 'looks for a pressed mouse', (draft) =>
    draft.change('/N 72 0 R>>', '/N 72 0 R/D 72 0 R>>'),
  ),
  inObjects('linksAreTagged', 'a link in a paragraph', (draft) => {
    draft.change('<</S/Link/P 16 0 R/Pg 12 0 R/K[ 4<<', '<</S/P/P 16 0 R/Pg 12 0 R/K[ 4<<');
    draft.changeStream('/Link <</MCID 4>>', '/P <</MCID 4>>');
  }),
  inObjects('linksAreTagged', 'a link that its tag does not know', (draft) =>
    draft.change('<</Type/OBJR/Obj 19 0 R/Pg 12 0 R>>', ''),
  ),
  inObjects('widgetsAreTagged', 'a widget in a paragraph', (draft) => draft.change('<</S/Form/P 58', '<</S/P/P 58')),
  inObjects('otherAnnotationsAreTagged', 'a note outside the tags', (draft) => {
    const note = draft.add(`${NOTE.replace('/StructParent 13', '')}/Contents(hm)>>`);
    draft.change('/Annots[19 0 R', `/Annots[${note} 0 R 19 0 R`);
  }),
  inObjects('otherAnnotationsAreDescribed', 'a note that says nothing', (draft) => {
    const note = draft.add(`${NOTE}/P 12 0 R>>`);
    const tag = draft.add(`<</S/Annot/P 14 0 R/K[<</Type/OBJR/Obj ${note} 0 R/Pg 12 0 R>>]>>`);
    draft.change('<</S/P/P 11 0 R/Pg 12 0 R/K[ 1]>>', `<</S/P/P 11 0 R/Pg 12 0 R/K[ 1 ${tag} 0 R]>>`);
    draft.change(']>>/ParentTreeNextKey 13', ` 13 ${tag} 0 R]>>/ParentTreeNextKey 14`);
    draft.change('/Annots[19 0 R', `/Annots[${note} 0 R 19 0 R`);
  }),
  inObjects('linksSayWhereTheyLead', 'a link without a word', (draft) => draft.change('/Contents(punkt 1)', '')),
  inObjects('tabsFollowTheTags', 'tabs by rows', (draft) =>
    draft.change('/StructParents 10/Tabs/S', '/StructParents 10/Tabs/R'),
  ),
  inObjects('annotationsKnowTheirPage', 'a link of another page', (draft) =>
    draft.change('/StructParent 0/P 12 0 R', '/StructParent 0/P 76 0 R'),
  ),
];

export const placeFaults: readonly Planted[] = [
  inObjects('annotationsLieOnTheirPage', 'a link below the page', (draft) =>
    draft.change('/Rect[135.8 675.4', '/Rect[135.8 -2'),
  ),
  inObjects('appearancesAreForms', 'looks without a box', (draft) => draft.change('/BBox[0 0 120 14]', '')),
];

export const formFaults: readonly Planted[] = [
  inObjects('nothingIsLeftToRedraw', 'appearances left to the reader', (draft) =>
    draft.change('/SigFlags 3', '/SigFlags 3/NeedAppearances true'),
  ),
  inObjects('formsAreNotXfa', 'a form of another kind', (draft) => draft.change('/SigFlags 3', '/SigFlags 3/XFA[]')),
  inObjects('fieldsDoNothing', 'a field that acts', (draft) => draft.change('/F 132', '/F 132/AA<<>>')),
  inObjects('fieldsAreDescribed', 'a field without a word', (draft) => draft.change(/\/TU\(Ark[^)]*\)/, '')),
  inObjects('fieldsAreForSignatures', 'a field to write in', (draft) =>
    draft.change('/FT/Sig/T(archive)', '/FT/Tx/T(archive)'),
  ),
  inObjects('fieldNamesAreUnique', 'two fields of one name', (draft) => draft.change('/T(archive)', '/T(seal)')),
  inObjects('widgetsAreFields', 'a widget outside the form', (draft) => draft.change('/Fields[74 0 R', '/Fields[')),
  inObjects('formTagsHoldOneWidget', 'a field with text in its tag', (draft) => {
    draft.change('<</S/Form/P 58 0 R/K[', '<</S/Form/P 58 0 R/Pg 12 0 R/K[26 ');
    draft.change('<</S/P/P 11 0 R/Pg 12 0 R/K[ 26]>>', '<</S/P/P 11 0 R/K[]>>');
    draft.change(/^(\[13 0 R (?:\d+ 0 R ){25})57 0 R/, '$173 0 R');
    draft.changeStream('/P <</MCID 26>>', '/Form <</MCID 26>>');
  }),
];

export const actionFaults: readonly Planted[] = [
  inObjects('actionsAreAllowed', 'a script', (draft) => draft.change('<</S/URI/URI(', '<</S/JavaScript/JS(')),
  inObjects('actionsAreAllowed', 'a program that starts', (draft) =>
    draft.change('/Lang', '/OpenAction<</S/Launch/F(x)>>/Lang'),
  ),
  inObjects('namedActionsOnlyTurnPages', 'printing', (draft) =>
    draft.change('/Lang', '/OpenAction<</S/Named/N/Print>>/Lang'),
  ),
  inObjects('nothingHappensByItself', 'something when the file is closed', (draft) =>
    draft.change('/Lang', '/AA<<>>/Lang'),
  ),
  inObjects('linksLeadToTheWeb', 'a link to a file', (draft) =>
    draft.change(/\/URI\([^)]*\)/, '/URI(file:///etc/passwd)'),
  ),
  inObjects('thereAreNoAlternativePresentations', 'slides', (draft) =>
    draft.change('/EmbeddedFiles', '/AlternatePresentations<</Names[]>>/EmbeddedFiles'),
  ),
  inObjects('nothingIsRequiredOfReaders', 'a requirement', (draft) => draft.change('/Lang', '/Requirements[]/Lang')),
  inObjects('layersAreNamedAndFixed', 'layers without a name', (draft) =>
    draft.change('/Lang', '/OCProperties<</OCGs[]/D<<>>>>/Lang'),
  ),
];
