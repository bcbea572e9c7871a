/**
 * The colours of code as classes. The highlighter writes them into `style` attributes, which the policy of the pages does not
 * allow.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const styleSheet = 'code-colours.css';

const classes = new Map();

/** Replaces each `style` by a class. */
export const coloursToClasses = {
  name: 'colours-to-classes',
  span(node) {
    const { style } = node.properties;
    if (!style) return;
    if (!classes.has(style)) classes.set(style, `code-${classes.size}`);
    delete node.properties.style;
    this.addClassToHast(node, classes.get(style));
  },
};

/** Writes the classes of all pages that were built. */
export function writeColours({ outDir }) {
  const rules = [...classes].map(([style, name]) => `.${name}{${style}}`);
  writeFileSync(join(outDir, styleSheet), `${rules.join('\n')}\n`);
}
