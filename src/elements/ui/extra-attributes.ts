/**
 * Attributes that few inputs have: they are set on the element, so that the template of every input stays short.
 */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class ExtraAttributes extends Directive {
  render(_attributes: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [attributes]: [Readonly<Record<string, string>>],
  ): typeof noChange {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return noChange;
  }
}

/** In the tag of an element: sets these attributes. */
export const extraAttributes = directive(ExtraAttributes);
