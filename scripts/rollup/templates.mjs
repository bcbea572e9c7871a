import ts from 'typescript';

/**
 * Folds white space in `html`, `svg` and `css` templates at build time.
 *
 * A run of white space becomes one space, never none, between two pieces of text or elements: what
 * a person sees stays the same. Templates with `<pre>` or `<textarea>` are left alone.
 */
export const minifyTemplates = (context) => (file) => {
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isTaggedTemplateExpression(visited) || !ts.isIdentifier(visited.tag)) return visited;
    const fold = { html: foldMarkup, svg: foldMarkup, css: foldStyles }[visited.tag.text];
    return fold ? replaceText(visited, fold, context.factory) : visited;
  };
  return ts.visitNode(file, visit);
};

function replaceText(tagged, fold, factory) {
  const { template } = tagged;
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  // Escapes would have to be folded in both their forms, cooked and raw: none are used, so none are handled.
  if (literals.some((literal) => literal.rawText?.includes('\\'))) return tagged;
  const texts = fold(literals.map((literal) => literal.text));
  if (ts.isNoSubstitutionTemplateLiteral(template)) {
    return updateTagged(
      tagged,
      factory.createNoSubstitutionTemplateLiteral(texts[0], texts[0]),
      factory,
    );
  }
  const spans = template.templateSpans.map((span, index) => {
    const text = texts[index + 1];
    const last = index === template.templateSpans.length - 1;
    return factory.updateTemplateSpan(
      span,
      span.expression,
      last ? factory.createTemplateTail(text, text) : factory.createTemplateMiddle(text, text),
    );
  });
  return updateTagged(
    tagged,
    factory.createTemplateExpression(factory.createTemplateHead(texts[0], texts[0]), spans),
    factory,
  );
}

function updateTagged(tagged, template, factory) {
  return factory.updateTaggedTemplateExpression(tagged, tagged.tag, tagged.typeArguments, template);
}

/** The pieces of a markup template, white space folded; as many pieces as were given. */
export function foldMarkup(texts) {
  if (texts.some((text) => /<(?:pre|textarea)\b/i.test(text))) return texts;
  return texts.map((text, index) => {
    let folded = text
      .replace(/<!--[^]*?-->/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ (\/?>)/g, '$1');
    if (index === 0) folded = folded.trimStart();
    if (index === texts.length - 1) folded = folded.trimEnd();
    return folded;
  });
}

/** The pieces of a style sheet, comments and needless white space removed. */
export function foldStyles(texts) {
  return texts.map((text, index) => {
    let folded = text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      // Not around `:` `+` `-` `(` `)`: there a space can carry meaning (`a :hover`, `calc(1px + 2px)`).
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/;}/g, '}');
    if (index === 0) folded = folded.trimStart();
    if (index === texts.length - 1) folded = folded.trimEnd();
    return folded;
  });
}
