/**
 * The tone in which a language addresses the visitor. Each language has one by default; a table of its own has the sentences
 * that differ in the other one (`de.formal.ts`).
 */
export type Tone = 'formal' | 'informal';
