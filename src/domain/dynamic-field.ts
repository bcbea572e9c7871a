/**
 * The write names of dynamic fields, which a campaign declares in the platform's own description: each by its id, because their
 * names may equal those of the catalogue.
 */
const prefix = 'customerdynamicfields.';

/** The field name of the dynamic field with this id. */
export function dynamicName(id: string): string {
  return `${prefix}${id}`;
}

/** The id of the dynamic field with this write name; undefined for the name of any other field. */
export function dynamicId(name: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}
