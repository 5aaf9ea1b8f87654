/**
 * An application file exports only what it declares. Passing on another file's names makes a barrel: it draws in
 * everything behind it, hides where a thing lives, and is a way round the rule on imports across features.
 */
export const noBarrel = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { barrel: 'Passed on from another file. Import it from where it is declared.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'barrel' });
    const isImported = (node) =>
      context.sourceCode
        .getScope(node)
        .set.get(node.local.name)
        ?.defs.some((def) => def.type === 'ImportBinding') ?? false;
    return {
      ExportAllDeclaration: report,
      'ExportNamedDeclaration[source]': report,
      'ExportNamedDeclaration:not([source]) > ExportSpecifier'(node) {
        if (isImported(node)) report(node);
      },
    };
  },
};
