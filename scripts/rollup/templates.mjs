import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';

/**
 * Minifies the `html`, `svg` and `css` templates of `src`. Runs before TypeScript.
 *
 * `conservativeCollapse` keeps one space of each run of white space, so the rendering is that of the source. Without
 * it the space at the edge of a template is removed, and that space can stand between two words.
 * `collapseBooleanAttributes` keeps `readonly` from becoming `readonly="readonly"`.
 */
export const minifiedTemplates = () =>
  literalsHtmlCssMinifier({
    include: ['src/**/*.ts'],
    failOnError: true,
    options: { minifyOptions: { conservativeCollapse: true, collapseBooleanAttributes: true } },
  });
