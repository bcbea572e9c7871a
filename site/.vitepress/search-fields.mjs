/** What the search index has of each section of a page. The text is stored for the excerpts. */
export const searchFields = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles', 'text'],
};
