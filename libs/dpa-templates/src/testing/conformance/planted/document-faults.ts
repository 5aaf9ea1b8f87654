import { inObjects, type Planted } from './planted.js';

export const attachmentFaults: readonly Planted[] = [
  inObjects('attachmentsAreEmbedded', 'a file that is not there', (draft) =>
    draft.change(/\/EF<<\/F (\d+) 0 R\/UF/, '/EF<</F null/UF'),
  ),
  inObjects('attachmentsHaveAMediaType', 'no media type', (draft) => draft.change('/Subtype/application#2Fjson', '')),
  inObjects('attachmentsHaveBothNames', 'a name in one alphabet only', (draft) =>
    draft.change('/UF(agreement.json)', ''),
  ),
  inObjects('attachmentsAreDescribed', 'no description', (draft) => draft.change('/Desc(Signatures)', '')),
  inObjects('attachmentsSayWhatTheyAre', 'no relationship', (draft) => draft.change('/AFRelationship/Data', '')),
  inObjects('attachmentsAreAssociated', 'a file of nothing', (draft) => draft.change(/\/AF \[\d+ 0 R /, '/AF [')),
  inObjects('attachmentsSayTheirDateAndSize', 'no date', (draft) =>
    draft.change(/\/ModDate\(D:20260501083000Z\)>>>>/, '>>>>'),
  ),
  inObjects('attachmentsSayTheirDateAndSize', 'digits for a checksum', (draft) =>
    draft.change(/\/CheckSum<(\w{32})>/, '/CheckSum($1)'),
  ),
  inObjects('attachmentsAreEmbedded', 'something else by its type', (draft) => draft.change('/Type/Filespec', '')),
  inObjects('attachmentsSayTheirDateAndSize', 'no size', (draft) => draft.change('/Size 7', '')),
  inObjects('attachmentsStandUnderTheirName', 'another name', (draft) =>
    draft.change('(agreement.json) ', '(a.json) '),
  ),
  inObjects('namesAreInOrder', 'names out of order', (draft) =>
    draft.change(/(\(agreement\.json\) \d+ 0 R) (\(signatures\.json\) \d+ 0 R)/, '$2 $1'),
  ),
];

export const navigationFaults: readonly Planted[] = [
  inObjects('linksLeadSomewhere', 'a page without a view', (draft) => draft.change('12 0 R/XYZ 0', '12 0 R/Somehow 0')),
  inObjects('linksLeadSomewhere', 'a link to no page', (draft) => draft.change(/^\[12 0 R\/XYZ/, '[13 0 R/XYZ')),
  inObjects('bookmarksLeadSomewhere', 'a bookmark to no page', (draft) =>
    draft.change(/\/Parent 145 0 R\/Dest\[12 0 R/, '/Parent 145 0 R/Dest[13 0 R'),
  ),
  inObjects('bookmarksAreLinked', 'a bookmark with no way back', (draft) => draft.change(/\/Prev \d+ 0 R/, '')),
  inObjects('headingsAreBookmarked', 'no bookmarks', (draft) => draft.change(/\/Outlines \d+ 0 R/, '')),
  inObjects('pagesAreCounted', 'a page too many', (draft) => draft.change('/Count 4', '/Count 5')),
];
