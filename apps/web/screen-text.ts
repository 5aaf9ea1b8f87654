import ts from 'typescript';

/** Attributes that a reader sees or hears. */
const SPOKEN = new Set([
  'title',
  'label',
  'placeholder',
  'description',
  'alt',
  'aria-label',
  'caption',
  'lead',
  'text',
  'searchLabel',
  'confirm',
  'submitLabel',
]);

const hasLetters = (text: string) => /\p{L}{2}/u.test(text);

/** The literal text that an expression can put on screen: through `a ? 'x' : 'y'`, `a && 'x'`, `a ?? 'x'` and templates. */
function literals(node: ts.Expression): ts.Node[] {
  if (ts.isStringLiteralLike(node)) return hasLetters(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return parts.some(hasLetters) ? [node] : [];
  }
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return literals(node.right);
  return [];
}

function ofAttribute(node: ts.JsxAttribute): ts.Node[] {
  if (!SPOKEN.has(node.name.getText()) || node.initializer === undefined) return [];
  if (ts.isStringLiteral(node.initializer)) return hasLetters(node.initializer.text) ? [node.initializer] : [];
  return ts.isJsxExpression(node.initializer) && node.initializer.expression
    ? literals(node.initializer.expression)
    : [];
}

function ofNode(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return hasLetters(node.text) ? [node] : [];
  if (ts.isJsxAttribute(node)) return ofAttribute(node);
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  return isChild && node.expression ? literals(node.expression) : [];
}

/** Words written into a component instead of a message catalogue, as `line: words`. */
export function screenText(source: string): string[] {
  const file = ts.createSourceFile('page.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    for (const { pos, end } of ofNode(node)) {
      const text = source.slice(pos, end).trim();
      const start = source.indexOf(text, pos);
      found.push(`${file.getLineAndCharacterOfPosition(start).line + 1}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
