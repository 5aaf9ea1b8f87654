/** Attributes whose value a person reads or hears. */
const spoken =
  /^(title|alt|placeholder|label|description|aria-(label|description|placeholder|roledescription|valuetext))$/;
const letters = /\p{L}/u;

/** Elements whose content is read by the browser only. */
const unseen = new Set(['style', 'script']);
const isSeen = (node) => !unseen.has(node.parent.openingElement?.name.name);

/** The literals an expression can come out as: `'a'`, `` `a` ``, `x ? 'a' : 'b'`, `x && 'a'`, `x ?? 'a'`. */
function outcomes(node) {
  switch (node?.type) {
    case 'JSXExpressionContainer':
      return outcomes(node.expression);
    case 'ConditionalExpression':
      return [...outcomes(node.consequent), ...outcomes(node.alternate)];
    case 'LogicalExpression':
      return [...outcomes(node.left), ...outcomes(node.right)];
    case 'Literal':
      return typeof node.value === 'string' && letters.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis.some((quasi) => letters.test(quasi.value.raw)) ? [node] : [];
    default:
      return [];
  }
}

/** Words on screen come from the message catalogues, so that Danish and English are equally complete. */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Words on screen live in apps/web/messages, in Danish and English.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'literal' });
    return {
      JSXText(node) {
        if (isSeen(node) && letters.test(node.value.replace(/&#?\w+;/g, ''))) report(node);
      },
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer'(node) {
        if (isSeen(node)) outcomes(node).forEach(report);
      },
      JSXAttribute(node) {
        if (node.name.type === 'JSXIdentifier' && spoken.test(node.name.name)) outcomes(node.value).forEach(report);
      },
    };
  },
};
