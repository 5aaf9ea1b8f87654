import { vacantRoles } from './vacant-role.js';

const nothing = { notices: 0, signatures: 0 };

it.each([
  ['nobody answers', [['admin']], nothing, ['privacy']],
  ['somebody answers', [['admin'], ['viewer', 'privacy']], nothing, []],
  ['nobody signs what waits', [['admin', 'privacy']], { notices: 0, signatures: 1 }, ['signatory']],
  ['somebody signs', [['admin', 'privacy', 'signatory']], { notices: 2, signatures: 1 }, []],
] as const)('says which roles are missed where %s', (_case, members, waiting, vacant) => {
  expect(
    vacantRoles(
      members.map((roles) => ({ roles })),
      waiting,
    ),
  ).toEqual(vacant);
});
