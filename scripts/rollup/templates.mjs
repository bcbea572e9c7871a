import ts from 'typescript';

/**
 * Folds white space in `html`, `svg` and `css` templates at build time.
 *
 * A run of white space becomes one space, and none where a line breaks beside a block: what a person sees stays the
 * same. Templates with `<pre>` or `<textarea>` are left alone.
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
  return factory.updateTaggedTemplateExpression(
    tagged,
    tagged.tag,
    tagged.typeArguments,
    ts.isNoSubstitutionTemplateLiteral(template)
      ? factory.createNoSubstitutionTemplateLiteral(...forms(fold([template.text])[0]))
      : foldExpression(template, fold, factory),
  );
}

function foldExpression({ head, templateSpans }, fold, factory) {
  const [first, ...rest] = fold([head.text, ...templateSpans.map(({ literal }) => literal.text)]);
  const spans = templateSpans.map((span, index) => {
    const create =
      index === templateSpans.length - 1
        ? factory.createTemplateTail
        : factory.createTemplateMiddle;
    return factory.updateTemplateSpan(span, span.expression, create(...forms(rest[index])));
  });
  return factory.createTemplateExpression(factory.createTemplateHead(...forms(first)), spans);
}

/** A text as it is, and as it has to be written between backticks. */
const forms = (text) => [text, text.replace(/[\\`]|\$(?=\{)/g, '\\$&')];

/** What stands in lines of its own: no space is drawn beside it or at its edges, yet each is a node to make. */
const blocks = 'dialog|div|fieldset|form|h[1-6]|legend|li|p|section|ul';
/** No space is drawn at its edges. */
const boxes = `${blocks}|button|svg`;
/** Where an expression stands; in no template of ours. */
const gap = '\0';
const layout = new RegExp(
  `(?<=<(?:${boxes})\\b(?:"[^"]*"|[^>"])*>|</(?:${blocks})>)\\s*\\n\\s*|\\s*\\n\\s*(?=<(?:${blocks})\\b|</(?:${boxes})>)`,
  'g',
);

/** The pieces of a markup template, white space folded; as many pieces as were given. */
export function foldMarkup(texts) {
  if (texts.some((text) => /<(?:pre|textarea)\b/i.test(text))) return texts;
  return (
    texts
      .join(gap)
      .replace(/<!--[^]*?-->/g, '')
      // A line break at the edge is layout; a mere space there stands between words.
      .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
      .replace(layout, '')
      .replace(/\s+/g, ' ')
      .replace(/ (\/?>)/g, '$1')
      .split(gap)
  );
}

/** The pieces of a style sheet, comments and needless white space removed, quoted text kept. */
export function foldStyles(texts) {
  return texts.map((text, index) => {
    let folded = text
      .replace(
        // Not before `:` nor around `+` `-` `(` `)`: there a space can carry meaning (`a :hover`, `calc(1px + 2px)`).
        /("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*([{};,>])\s*|(:)\s+|\s+/g,
        (match, quoted, mark, colon) =>
          quoted ?? mark ?? colon ?? (match.startsWith('/*') ? '' : ' '),
      )
      .replace(/;}/g, '}');
    if (index === 0) folded = folded.trimStart();
    if (index === texts.length - 1) folded = folded.trimEnd();
    return folded;
  });
}
